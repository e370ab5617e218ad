import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { describePage } from './describe-page.ts';
import { fetchPage } from './fetch-page.ts';
import { linksIn, mostCards, targetOf } from './links-in.ts';

/** Asks a page outside what it says of itself, once; only where an administrator has allowed that. */
export const fetchPreview = job(
  'fetch link preview',
  z.object({ url: z.string() }),
  async ({ db, config }, { url }) => {
    if (!config.externalPreviews) return;
    const known = await db.maybe(sql`
    select from link_previews where url = ${url} and fetched_at > moment() - interval '30 days'`);
    if (known) return;
    const page = await fetchPage(url);
    const described = page && describePage(page);
    await db.run(sql`
    insert into link_previews (url, title, description, site)
    values (${url}, ${described?.title ?? null}, ${described?.description ?? ''}, ${described?.site ?? ''})
    on conflict (url) do update set title = excluded.title, description = excluded.description, site = excluded.site,
      fetched_at = moment()`);
  },
);

/** Has the pages looked at that a post links to, in the transaction that writes it. */
export async function previewLinks(tx: Db, html: string, publicUrl: string): Promise<void> {
  const targets = linksIn(html).map((href) => targetOf(href, publicUrl));
  const urls = targets.flatMap((target) => (target?.kind === 'page' ? [target.url] : []));
  for (const url of urls.slice(0, mostCards))
    await enqueue(tx, fetchPreview, { url }, { key: `preview ${url}` });
}
