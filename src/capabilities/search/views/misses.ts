import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Miss } from '../misses.ts';
import { t } from '../words.ts';

/** What people look for and nobody has written down yet, in one community or anywhere. */
export function missesPage(c: Context<Me>, misses: readonly Miss[], community: string | null): Html {
  const title = t(c, 'missing.title');
  const lead = t(c, 'missing.lead');
  if (c.me.administrator && community === null) {
    const main = section(
      title,
      html`<p>${lead}</p>
        ${missesTable(c, misses)}`,
    );
    return administrationPage(c, { title, current: 'missing', main });
  }
  return page(c, { title, main: html`${pageHeader({ title, lead })}${missesTable(c, misses)}` });
}

function missesTable(c: Context<Me>, misses: readonly Miss[]): Html {
  if (misses.length === 0)
    return emptyState({ icon: 'search', title: t(c, 'missing.none'), text: t(c, 'missing.none_text') });
  const columns = [{ label: t(c, 'missing.words') }, { label: t(c, 'missing.people'), numeric: true }];
  const rows = misses.map(({ words, people }) => [words, String(people)]);
  return table(t(c, 'missing.title'), columns, rows);
}
