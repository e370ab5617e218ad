import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { get } from '#platform/http/route.ts';
import { listProgrammes, shows } from '../listing/list-programmes.ts';
import { listPage } from '../views/list-page.ts';

export const askedFor = z.object({
  show: z.enum(shows).catch('now').default('now'),
  q: optionalText(100),
  after: z.string().max(40).optional(),
});

export const listPages = [
  get('/programmes', { who: 'person', query: askedFor }, async (c) =>
    listPage(c, await listProgrammes(c.db, c.me, c.query), c.query),
  ),
];
