import type { Database } from '#platform/database/database.ts';
import type { Site } from '#platform/http/context.ts';
import { readSite, unnamed } from './site.ts';

/** How long a page may show what the site was called before, in milliseconds. */
const keptFor = 5_000;

const known = new WeakMap<Database, { site: Promise<Site>; until: number }>();

/**
 * What stands at the top of every page, asked for at most every few seconds however many pages are
 * shown. While the database is away it is the name of the product, so that a page can still say so.
 */
export function siteForPages(db: Database): Promise<Site> {
  const found = known.get(db);
  if (found && found.until > Date.now()) return found.site;
  const site = readSite(db)
    .catch(() => (known.delete(db), unnamed))
    .then(({ name, accent }) => ({
      name,
      logo: null,
      style: accent ? `/site/accent-${accent.slice(1)}.css` : null,
    }));
  known.set(db, { site, until: Date.now() + keptFor });
  return site;
}

/** After the site was named: the next page shows it. Other processes follow within seconds. */
export function forgetSiteForPages(db: Database): void {
  known.delete(db);
}
