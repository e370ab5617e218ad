import { inWords } from '#capabilities/formats/index.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Due } from '../my-steps/due-for.ts';
import { t } from '../words.ts';

const titles = { review: 'due.review', decision: 'due.decision', signature: 'due.signature' } as const;

/** What waits, as one line: "Our draft", "Review: Our draft", "Sign: The first shift, Ana Duarte". */
export function dueTitle(c: Reader, { what, name, about }: Due): string {
  const said = inWords(name, c);
  return what === 'step' ? said : t(c, titles[what], { name: said, about: about ?? 'none' });
}
