import { html, type Html } from '#platform/html/html.ts';
import { isShown } from '#shared/aggregates/figure.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Mixing } from '../composition/composition.ts';
import { t } from '../words.ts';
import { byWords, whyWithheld } from './flow-words.ts';

/** Whether members answer beyond their own department, place and level: the E-I index, beside that of chance. */
export function mixingTable(c: Viewer, mixing: readonly Mixing[]): Html {
  const columns = [
    { label: t(c, 'mixing.between') },
    { label: t(c, 'mixing.index'), numeric: true },
    { label: t(c, 'mixing.chance'), numeric: true },
    { label: t(c, 'mixing.means') },
  ];
  const rows = mixing.map(({ by, index, byChance }) => [
    t(c, byWords[by]),
    isShown(index) ? signed(c, index.value) : '–',
    byChance === null ? '–' : signed(c, byChance),
    isShown(index) ? meaning(c, index.value, byChance) : whyWithheld(c, index),
  ]);
  return section(
    t(c, 'mixing'),
    html`<p class="section-lead">${t(c, 'mixing.lead')}</p>
      ${table(t(c, 'mixing'), columns, rows)}`,
  );
}

const signed = (c: Viewer, value: number): string =>
  t(c, 'mixing.number', { value: Math.round(value * 100) / 100 });

/** So far from chance the difference is worth a word. */
const notable = 0.2;

function meaning(c: Viewer, index: number, byChance: number | null): string {
  if (byChance === null) return '';
  if (index > byChance + notable) return t(c, 'mixing.outward');
  return index < byChance - notable ? t(c, 'mixing.inward') : t(c, 'mixing.even');
}
