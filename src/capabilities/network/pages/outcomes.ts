import { z } from 'zod';
import { findProgrammeToOrganise } from '#capabilities/programmes/index.ts';
import { get } from '#platform/http/route.ts';
import { beforeAndAfter } from '../outcomes/before-and-after.ts';
import { outcomePage } from '../views/outcome-page.ts';

export const programmeSlug = z.object({ slug: z.string().max(80) });

export const outcomePages = [
  get('/programmes/:slug/networks', { who: 'person', params: programmeSlug }, async (c) => {
    const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
    return outcomePage(c, programme, await beforeAndAfter(c.db, programme.id));
  }),
];
