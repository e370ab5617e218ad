import type { Reader } from '#ui/viewer.ts';
import type { Act } from '../measures/suggest.ts';
import { t } from '../words.ts';

const titles = {
  roulette: 'act.roulette',
  mentor: 'act.mentor',
  'reverse mentor': 'act.reverse_mentor',
  shadowing: 'act.shadowing',
  community: 'act.community',
  story: 'act.story',
  circle: 'act.circle',
} as const;
export const actTitle = (c: Reader, act: Act): string => t(c, titles[act]);

const reasons = {
  roulette: 'why.roulette',
  mentor: 'why.mentor',
  'reverse mentor': 'why.reverse_mentor',
  shadowing: 'why.shadowing',
  community: 'why.community',
  story: 'why.story',
  circle: 'why.circle',
} as const;
export const actReason = (c: Reader, act: Act): string => t(c, reasons[act]);

const nothing = {
  roulette: 'none.roulette',
  mentor: 'none.mentor',
  'reverse mentor': 'none.reverse_mentor',
  shadowing: 'none.shadowing',
  community: 'none.community',
  story: 'none.story',
  circle: 'none.circle',
} as const;
/** What to do where there is nobody and nothing to press. */
export const nothingToPress = (c: Reader, act: Act): string => t(c, nothing[act]);

const words = {
  mentor: 'words.mentor',
  'reverse mentor': 'words.reverse_mentor',
  story: 'words.story',
} as const;

/** The first words to somebody who is asked; nothing of the check is in them. Null where nobody is asked. */
export const firstWords = (c: Reader, act: Act): string | null =>
  act === 'mentor' || act === 'reverse mentor' || act === 'story' ? t(c, words[act]) : null;
