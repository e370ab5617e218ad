import { z } from 'zod';
import type { Database, Db } from '#platform/database/database.ts';
import { text } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import type { Me } from '#platform/http/me.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { happening, record } from '#shared/activity/happening.ts';
import { writeSetting } from '#shared/site/setting.ts';
import { forgetSiteForPages } from '#shared/site/site-for-pages.ts';
import { siteSetting } from '#shared/site/site.ts';
import { timeZone } from './time-zones.ts';
import { t } from './words.ts';

export const siteChanged = happening('site.changed');

/** A colour as `#1d5b57`; nothing for the accent that Stoa brings. */
const accent = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => /^(#[\da-f]{6})?$/.test(value), say((c) => t(c, 'site.accent_wrong'))); // prettier-ignore

export const siteFields = z.object({ name: text(60), locale: z.enum(locales), timeZone, accent });

/** Says how the site is called, how it looks, and what newcomers start with. */
export async function changeSite(
  { db, database }: { db: Db; database: Database },
  me: Me,
  { accent, ...choices }: z.output<typeof siteFields>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await writeSetting(tx, siteSetting, accent === '' ? choices : { ...choices, accent });
    await record(tx, siteChanged, { actor: me.id }, {});
  });
  forgetSiteForPages(database);
}
