import { html, type Html } from '#platform/html/html.ts';
import type { Range } from '#shared/aggregates/coarse.ts';
import { asideBlock, facts } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Shown } from '../shown.ts';
import { t } from '../words.ts';
import { peopleWords, shareWords } from './flow-words.ts';

/** What the quarter says in few numbers, with what to do about it, and how the figures came about. */
export function flowAside(
  c: Viewer,
  { shown, consenting }: { shown: Shown | null; consenting: Range },
): Html {
  const agreed = facts([{ label: t(c, 'consenting'), value: peopleWords(c, { value: consenting.from }) }]);
  const about = asideBlock(
    t(c, 'about'),
    html`${agreed}
      <p>${t(c, 'about.counted')}</p>
      <p>${t(c, 'about.protected')}</p>`,
  );
  if (!shown) return about;
  const figures = facts([
    { label: t(c, 'people'), value: peopleWords(c, shown.people) },
    { label: t(c, 'crossing'), value: shareWords(c, shown.crossing) },
  ]);
  const one = (title: string, value: string, advice: string) =>
    asideBlock(
      title,
      html`<p><strong>${value}</strong></p>
        <p>${advice}</p>`,
    );
  return html`${asideBlock(t(c, 'quarter.figures'), figures)}
  ${one(t(c, 'brokers'), peopleWords(c, shown.brokers), t(c, 'brokers.advice'))}
  ${one(t(c, 'overloaded'), peopleWords(c, shown.overloaded), t(c, 'overloaded.advice'))}${about}`;
}
