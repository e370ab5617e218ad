import { z } from 'zod';
import { seenMarksWritten } from '#capabilities/discussions/index.ts';
import { redirect } from '#platform/http/reply.ts';
import { get } from '#platform/http/route.ts';
import { choicesOf } from '#shared/follows/choices.ts';
import { cursor } from './cursor.ts';
import { filters, readFeed } from './feed.ts';
import { myCommunities, ofMine } from './side.ts';
import { suggestCommunities } from './suggestions.ts';
import { firstTimePage } from './views/first-time.ts';
import { homePage } from './views/home.ts';

const query = z.object({ show: z.enum(filters).default('all'), after: cursor.optional() });

export const pages = [
  get('/', { who: 'anyone', ahead: true, query }, async (c) => {
    const { me, db } = c;
    if (!me) return redirect('/sign-in');
    await seenMarksWritten(c.ground.db);
    const { show: filter, after = null } = c.query;
    const choices = await choicesOf(db, me.id);
    const [feed, communities, mine] = await Promise.all([
      readFeed(db, me, choices, { filter, after }),
      myCommunities(db, me, choices),
      ofMine(db, me),
    ]);
    if (!mine.inGroup && communities.length === 0 && feed.entries.length === 0 && filter === 'all' && !after)
      return firstTimePage(c, await suggestCommunities(db, me));
    return homePage(c, { filter, communities, ...mine, ...feed });
  }),
];
