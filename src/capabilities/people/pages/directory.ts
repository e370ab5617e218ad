import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { json, moved } from '#platform/http/reply.ts';
import { asOptions, colleaguesLike } from '#shared/colleagues/colleagues.ts';
import { followControl } from '#shared/follows/follow-control.ts';
import { followOf } from '#shared/follows/follow.ts';
import { communitiesOf, helpedWith } from '../contributions.ts';
import { findPeople, nearMe } from '../directory.ts';
import { mentionable } from '../mentions.ts';
import { visibleProfile } from '../profile.ts';
import { personPage } from '../queries.ts';
import { oneId, wanted } from '../schemas.ts';
import { directoryView } from '../views/directory.ts';
import { absentView, personView } from '../views/person.ts';

export const directoryPages = [
  get('/people', { who: 'person', query: wanted }, async (c) => {
    const [{ items, next }, near] = await Promise.all([findPeople(c.db, c.me, c.query), nearMe(c.db, c.me)]);
    return directoryView(c, { wanted: c.query, people: items, next, near });
  }),

  get(
    '/mentions',
    {
      who: 'person',
      query: z.object({ q: z.string().max(100).default(''), context: z.string().max(60).default('') }),
    },
    async (c) => json(await mentionable(c.db, c.me, c.query.q, c.query.context)),
  ),

  get('/colleagues', { who: 'person', query: z.object({ q: z.string().max(100).default('') }) }, async (c) =>
    json(asOptions(await colleaguesLike(c.db, c.me, c.query.q))),
  ),

  get('/people/:id', { who: 'person', params: oneId }, async (c) => {
    const found = await personPage(c.db, c.me, c.params.id);
    if (found.merged_into_id !== null) return moved(`/people/${found.merged_into_id}`);
    const { id, name, status } = found;
    if (status === 'deactivated' || status === 'erased') return absentView(c, { id, name, status });
    const mine = id === c.me.id;
    const [communities, helped, follow] = await Promise.all([
      communitiesOf(c.db, c.me, id),
      helpedWith(c.db, c.me, id),
      mine ? null : followOf(c.db, c.me.id, 'person', id),
    ]);
    return personView(c, {
      profile: visibleProfile(found, found.fields, c.me),
      reports: found.reports,
      communities,
      helped,
      now: found.now,
      mine,
      claimAsked: found.claim_asked,
      follow: followControl(c, { subject: 'person', id, current: follow }),
    });
  }),
];
