import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { act, endpoint } from '#platform/http/route.ts';
import { NotFound } from '#platform/errors.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import { foreseeMoves } from '../../rounds/review/foresee.ts';
import { mergeGroups } from '../merging/merge-groups.ts';
import { proposeMergers } from '../merging/propose-mergers.ts';
import { givePlace } from '../places/give-place.ts';
import { readRunning } from '../places/read-running.ts';

const slug = z.object({ slug: z.string().max(80) });
const onProgramme = { params: slug };
const move = z.object({ person: z.number(), to: z.number() });

export const placeApi = [
  endpoint(
    'GET',
    '/programmes/:slug/places',
    {
      who: 'person',
      scope: 'read',
      params: slug,
      id: 'foreseePlaces',
      summary: 'Where somebody who waits would fit, the best first',
      query: z.object({ person: id }),
      answer: z.object({
        items: z.array(
          z.object({
            group_id: z.number(),
            score_before: z.number().nullable(),
            score_after: z.number().nullable(),
            broken: z.number(),
          }),
        ),
      }),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { groups, pool } = await readRunning(c.db, programme, [c.query.person]);
      if (!pool.people.some((one) => one.id === c.query.person)) throw new NotFound();
      return {
        items: foreseeMoves(pool, groups, c.query.person)
          .moves.slice(0, 50)
          .map(({ group: one, to, broken }) => ({
            group_id: one.id,
            score_before: to.before?.score ?? null,
            score_after: to.after?.score ?? null,
            broken,
          })),
      };
    },
  ),
  act(
    'POST',
    '/programmes/:slug/places',
    {
      ...onProgramme,
      id: 'givePlace',
      summary: 'Put somebody who waits into a group that runs',
      body: z.object({ person_id: id, group_id: id }),
    },
    (c) => givePlace(c.db, c.me, c.params.slug, { person: c.body.person_id, group: c.body.group_id }),
  ),
  endpoint(
    'GET',
    '/programmes/:slug/groups/:group/mergers',
    {
      who: 'person',
      scope: 'read',
      params: slug.extend({ group: id }),
      id: 'listMergers',
      summary: 'Ways to give a thin group up',
      answer: z.object({ items: z.array(z.object({ moves: z.array(move), score_worst: z.number() })) }),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { groups, pool } = await readRunning(c.db, programme);
      const thin = groups.find((one) => one.id === c.params.group);
      if (!thin) throw new NotFound();
      return {
        items: proposeMergers(pool, groups, thin).map(({ moves, after }) => ({
          moves: [...moves],
          score_worst: Math.min(...after.map(({ judged }) => judged.score)),
        })),
      };
    },
  ),
  act(
    'POST',
    '/programmes/:slug/groups/:group/merger',
    {
      ...onProgramme,
      params: slug.extend({ group: id }),
      id: 'mergeGroups',
      summary: 'Merge a thin group into others',
      body: z.object({ moves: z.array(move).min(1).max(100) }),
    },
    (c) => mergeGroups(c.db, c.me, c.params.slug, c.params.group, c.body.moves),
  ),
];
