import { html, type Html } from '#platform/html/html.ts';
import { isShown } from '#shared/aggregates/figure.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Carrying } from '../composition/composition.ts';
import { t } from '../words.ts';

const leansOn = 60;
const holdsOn = 3;

/** On how few people the answers rest, in two sentences, with what to do where they are very few. */
export function carryingPart(c: Viewer, { answers, topThree, half }: Carrying): Html {
  const title = t(c, 'carrying');
  if (!isShown(topThree) || !isShown(half)) return section(title, html`<p>${t(c, 'carrying.few')}</p>`);
  const heavy = topThree.value > leansOn || half.value <= holdsOn;
  return section(
    title,
    html`<p>${t(c, 'carrying.top', { share: topThree.value, answers })}</p>
      <p>${t(c, 'carrying.half', { people: half.value })}</p>
      <p>${heavy ? t(c, 'carrying.heavy') : t(c, 'carrying.light')}</p>`,
  );
}
