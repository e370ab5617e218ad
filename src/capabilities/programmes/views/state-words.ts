import type { Html } from '#platform/html/html.ts';
import { badge, type Tone } from '#ui/badge.ts';
import type { Reader } from '#ui/viewer.ts';
import type { ProgrammeState } from '../programme.ts';
import { t } from '../words.ts';

const words = {
  draft: 'state.draft',
  open: 'state.open',
  forming: 'state.forming',
  running: 'state.running',
  closed: 'state.closed',
  cancelled: 'state.cancelled',
} as const satisfies Record<ProgrammeState, string>;

const tones: Record<ProgrammeState, Tone> = {
  draft: 'neutral',
  open: 'good',
  forming: 'accent',
  running: 'accent',
  closed: 'neutral',
  cancelled: 'warning',
};

export const stateBadge = (c: Reader, state: ProgrammeState): Html => badge(t(c, words[state]), tones[state]);
