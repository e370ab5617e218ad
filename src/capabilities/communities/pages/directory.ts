import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { get } from '#platform/http/route.ts';
import { listCommunities, shows } from '../directory/list-communities.ts';
import { directoryPage } from '../views/directory.ts';

export const askedFor = z.object({
  show: z.enum(shows).catch('all').default('all'),
  q: optionalText(100),
  after: z.string().max(400).optional(),
});

export const directoryPages = [
  get('/communities', { who: 'person', query: askedFor }, async (c) =>
    directoryPage(c, await listCommunities(c.db, c.me, c.query), c.query),
  ),
];
