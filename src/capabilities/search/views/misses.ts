import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Miss } from '../misses.ts';
import { t } from '../words.ts';

/** What people look for and nobody has written down yet. */
export function missesPage(c: Context<Me>, misses: readonly Miss[]): Html {
  const columns = [{ label: t(c, 'missing.words') }, { label: t(c, 'missing.people'), numeric: true }];
  const main = html`
    ${pageHeader({ title: t(c, 'missing.title'), lead: t(c, 'missing.lead') })}
    ${
      misses.length === 0
        ? emptyState({ icon: 'search', title: t(c, 'missing.none'), text: t(c, 'missing.none_text') })
        : table(
            t(c, 'missing.title'),
            columns,
            misses.map(({ words, people }) => [words, String(people)]),
          )
    }
  `;
  return page(c, { title: t(c, 'missing.title'), main });
}
