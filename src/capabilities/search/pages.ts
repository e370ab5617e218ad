import { z } from 'zod';
import { now } from '#platform/clock.ts';
import { optionalText } from '#platform/http/fields.ts';
import { get } from '#platform/http/route.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { askedInAddress } from './asked.ts';
import { countMiss, findMisses, searcherOf } from './misses.ts';
import { search } from './search.ts';
import { findSimilar } from './similar.ts';
import { missesPage } from './views/misses.ts';
import { quickResults, searchPage } from './views/results.ts';
import { similarList } from './views/similar.ts';
import { ownsSomething } from './owners.ts';
import { NotFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import type { Asked } from './asked.ts';
import type { Me } from '#platform/http/me.ts';

export const pages = [
  get('/search', { who: 'person', query: askedInAddress }, async (c) => {
    const asked = { ...c.query, unfinished: false };
    const result = await search(c.db, c.me, asked);
    if (asked.q !== '' && result.found.length === 0 && !asked.after) await miss(c, asked);
    return searchPage(c, asked, result);
  }),

  get('/search/quick', { who: 'person', query: askedInAddress }, async (c) => {
    const asked = { ...c.query, unfinished: true };
    return quickResults(c, asked, await search(c.db, c.me, asked));
  }),

  get(
    '/similar',
    {
      who: 'person',
      query: z.object({
        q: optionalText(300),
        community: z.string().optional(),
        kind: z.string().optional(),
      }),
    },
    async (c) => similarList(c, await findSimilar(c.db, c.me, c.query.q)),
  ),

  get(
    '/search/missing',
    { who: 'person', query: z.object({ community: z.string().max(80).optional() }) },
    async (c) => {
      if (!(await ownsSomething(c.db, c.me, c.query.community ?? null))) throw new NotFound();
      const community = c.query.community ?? null;
      return missesPage(c, await findMisses(c.db, c.me, community), community);
    },
  ),
];

async function miss(c: Context<Me>, asked: Asked): Promise<void> {
  const searcher = searcherOf(c.ground.config.secret, c.me, await now(c.db));
  await c.ground.db.transaction((tx) =>
    enqueue(tx, countMiss, { words: asked.q.slice(0, 100), community: asked.community ?? null, searcher }),
  );
}
