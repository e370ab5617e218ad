import { html, type Html } from '#platform/html/html.ts';
import type { Range } from '#shared/aggregates/coarse.ts';
import { asideBlock, facts, prose, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Shown } from '../shown.ts';
import { t } from '../words.ts';
import { peopleWords, shareWords } from './flow-words.ts';

/** What the quarter says in few numbers. */
export function fewNumbers(c: Viewer, shown: Shown | null): Html {
  if (!shown) return html``;
  const figures = [
    { label: t(c, 'people'), value: peopleWords(c, shown.people) },
    { label: t(c, 'crossing'), value: shareWords(c, shown.crossing) },
    ...(canLink(shown) ? [{ label: t(c, 'brokers'), value: peopleWords(c, shown.brokers) }] : []),
    { label: t(c, 'overloaded'), value: peopleWords(c, shown.overloaded) },
  ];
  return section(t(c, 'quarter.figures'), html`<div class="flow-facts">${facts(figures)}</div>`);
}

/** Where there are fewer than four groups nobody can link three others. */
const canLink = ({ groups }: Shown): boolean => groups.length > 3;

/** What to do where much depends on few, or comes from few. They are counted, and nobody says who they are. */
export function advice(c: Viewer, shown: Shown | null): Html {
  if (!shown) return html``;
  return section(
    t(c, 'advice'),
    prose(
      html`${canLink(shown) && html`<p><strong>${t(c, 'brokers')}: ${peopleWords(c, shown.brokers)}.</strong> ${t(c, 'brokers.advice')}</p>`}
        <p>
          <strong>${t(c, 'overloaded')}: ${peopleWords(c, shown.overloaded)}.</strong>
          ${t(c, 'overloaded.advice')}
        </p>`,
    ),
  );
}

/** How the figures came about, and how many agreed to be in them. */
export function howCounted(c: Viewer, consenting: Range): Html {
  const agreed = facts([{ label: t(c, 'consenting'), value: peopleWords(c, { value: consenting.from }) }]);
  return asideBlock(
    t(c, 'about'),
    html`${agreed}
      <p>${t(c, 'about.counted')}</p>
      <p>${t(c, 'about.protected')}</p>`,
  );
}
