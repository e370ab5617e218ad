import { html, type Html } from '#platform/html/html.ts';
import { monthRows } from '#ui/drawings/month-rows.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { ThemesOverTime } from '../teams/themes-over-time.ts';
import { fewestCards } from '../teams/themes-over-time.ts';
import { t } from '../words.ts';

/** What returns in the cards of a year; of too few cards, when it will be seen. */
export function themesPart(c: Viewer, { cards, months, rows }: ThemesOverTime): Html {
  if (rows.length === 0)
    return html`<p class="hint">
      ${cards < fewestCards ? t(c, 'themes.too_few', { fewest: fewestCards, cards }) : t(c, 'themes.none')}
    </p>`;
  const [first] = rows;
  return monthRows({
    id: 'themes',
    title: t(c, 'themes.title'),
    description: t(c, 'themes.about', { theme: first!.name, count: first!.total, cards }),
    months: months.map((month) => {
      const day = new Date(`${month}-15T12:00:00Z`);
      const long = t(c, 'themes.month', { day });
      return { short: long.slice(0, 1), long };
    }),
    rows: rows.map(({ name, counts, total }) => ({ label: name, counts, total })),
    words: { table: t(c, 'themes.table'), what: t(c, 'themes.theme'), total: t(c, 'themes.total') },
  });
}
