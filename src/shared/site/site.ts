import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { locales, type Locale } from '#platform/i18n/tongue.ts';
import { readSetting, setting } from './setting.ts';

/** What a site calls itself, and what newcomers start with until they choose their own. */
export type SiteChoices = {
  name: string;
  locale: Locale;
  timeZone: string;
  /** The colour of the brand as `#1d5b57`, where one was chosen. */
  accent?: string | undefined;
};

export const siteSetting = setting<SiteChoices>(
  'site',
  z.object({
    name: z.string(),
    locale: z.enum(locales),
    timeZone: z.string(),
    accent: z.string().optional(),
  }),
);

export const unnamed: SiteChoices = { name: 'Stoa', locale: 'en', timeZone: 'UTC' };

export async function readSite(db: Db): Promise<SiteChoices> {
  return (await readSetting(db, siteSetting)) ?? unnamed;
}
