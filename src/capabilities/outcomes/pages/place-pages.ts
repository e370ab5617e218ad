import { communityFrame, inCommunity, slugParams } from '#capabilities/communities/index.ts';
import { findProgrammeToOrganise, programmeFrame } from '#capabilities/programmes/index.ts';
import { Forbidden } from '#platform/errors.ts';
import { get } from '#platform/http/route.ts';
import { judgeListed } from '../judging/judge-listed.ts';
import { listMeasures } from '../register/list-measures.ts';
import { smallMeasures } from '../views/small-measures.ts';
import { t } from '../words.ts';
import { afterCursor } from './measure-pages.ts';

const who = 'person';

/** What is measured of a place, for those who lead it. */
export const placePages = [
  get(
    '/communities/:slug/measures',
    { who, params: slugParams, query: afterCursor },
    inCommunity(async (c, community) => {
      if (!community.may_own || community.my_role !== 'owner') throw new Forbidden();
      const { items, next } = await listMeasures(c.db, c.me, {
        ...c.query,
        of: { community: community.id },
      });
      const here = `/communities/${community.slug}/measures`;
      return communityFrame(c, community, {
        current: 'measures',
        title: t(c, 'of.title'),
        main: smallMeasures(c, { items: items.map(judgeListed), next, here }),
      });
    }),
  ),
  get('/programmes/:slug/measures', { who, params: slugParams, query: afterCursor }, async (c) => {
    const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
    const { items, next } = await listMeasures(c.db, c.me, { ...c.query, of: { programme: programme.id } });
    const here = `/programmes/${programme.slug}/measures`;
    return programmeFrame(c, programme, {
      current: 'measures',
      title: t(c, 'of.title'),
      main: smallMeasures(c, { items: items.map(judgeListed), next, here }),
    });
  }),
];
