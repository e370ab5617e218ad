import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { readSite, type SiteChoices } from '#shared/site/site.ts';
import { changeSite, siteFields } from '../change-site.ts';

const site = z.object({
  name: z.string(),
  locale: z.enum(locales),
  time_zone: z.string(),
  accent: z.string().nullable(),
});
const described = ({ name, locale, timeZone, accent }: SiteChoices): z.output<typeof site> => ({
  name,
  locale,
  time_zone: timeZone,
  accent: accent ?? null,
});

const { name, locale, timeZone, accent } = siteFields.shape;

export const siteApi = [
  endpoint(
    'GET',
    '/site',
    {
      who: 'administrator',
      id: 'getSite',
      summary: 'How the site is called and looks, and what newcomers start with',
      scope: 'admin',
      answer: site,
    },
    async (c) => described(await readSite(c.db)),
  ),
  endpoint(
    'PUT',
    '/site',
    {
      who: 'administrator',
      id: 'changeSite',
      summary:
        'Name the site, give it an accent (empty for the usual one), and set what newcomers start with',
      scope: 'admin',
      body: z.object({ name, locale, time_zone: timeZone, accent }),
      answer: site,
    },
    async (c) => {
      const { time_zone, ...choices } = c.body;
      await changeSite({ db: c.db, database: c.ground.db }, c.me, { ...choices, timeZone: time_zone });
      return described(await readSite(c.db));
    },
  ),
];
