import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { id, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import { findProposal } from '../find-round.ts';
import { chooseLeader, nameGroup } from '../review/change-group.ts';
import { foreseeMoves } from '../review/foresee.ts';
import { movePerson } from '../review/move-person.ts';
import { readStanding } from '../review/standing.ts';
import { undoChange } from '../review/undo-change.ts';
import { brokenInWords } from '../views/broken.ts';

const params = z.object({ slug: z.string().max(80) });
const groupParams = params.extend({ group: id });
const done = z.object({ done: z.literal(true) });
const itIsDone = { done: true } as const;
const version = z.number().int().min(1);
const read = { who: 'person', scope: 'read', params } as const;
const write = { who: 'person', scope: 'write', params, answer: done } as const;
const foreseen = z.object({
  group_id: z.number(),
  score_before: z.number().nullable(),
  score_after: z.number().nullable(),
  left_score_before: z.number().nullable(),
  left_score_after: z.number().nullable(),
  broken: z.array(z.string()),
});

export const changeApi = [
  endpoint(
    'GET',
    '/programmes/:slug/proposal/moves',
    {
      ...read,
      id: 'foreseeMoves',
      summary: 'Where a person could go, and what it does to both groups',
      query: z.object({ person: id }),
      answer: z.object({ items: z.array(foreseen) }),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const round = await findProposal(c.db, programme.id);
      if (!round?.formed_at) throw new NotFound();
      const { groups, pool } = await readStanding(c.db, programme, round);
      if (!pool.people.some((one) => one.id === c.query.person)) throw new NotFound();
      const { moves } = foreseeMoves(pool, groups, c.query.person);
      return {
        items: moves.slice(0, 50).map(({ group, to, from }) => ({
          group_id: group.id,
          score_before: to.before?.score ?? null,
          score_after: to.after?.score ?? null,
          left_score_before: from?.before?.score ?? null,
          left_score_after: from?.after?.score ?? null,
          broken: [...(to.after?.broken ?? []), ...(from?.after?.broken ?? [])].map((one) =>
            brokenInWords(c, one, String),
          ),
        })),
      };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/proposal/moves',
    {
      ...write,
      id: 'movePerson',
      summary: 'Move a person to a group, to the waiting list, or in exchange with another',
      body: z.object({ person_id: id, to: id.nullable(), swap_with: id.nullable().default(null), version }),
    },
    async (c) => {
      const { person_id, to, swap_with, version: seen } = c.body;
      await movePerson(c.db, c.me, c.params.slug, { person: person_id, to, swapWith: swap_with }, seen);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/proposal/undo',
    {
      ...write,
      id: 'undoChange',
      summary: 'Take the last change of a proposal back',
      body: z.object({ version }),
    },
    async (c) => {
      await undoChange(c.db, c.me, c.params.slug, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/proposal/groups/:group/name',
    {
      ...write,
      params: groupParams,
      id: 'nameGroup',
      summary: 'Give a proposed group another name',
      body: z.object({ name: text(120), version }),
    },
    async (c) => {
      await nameGroup(c.db, c.me, c.params.slug, { id: c.params.group, name: c.body.name }, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/proposal/groups/:group/leader',
    {
      ...write,
      params: groupParams,
      id: 'chooseLeader',
      summary: 'Say who leads a proposed group',
      body: z.object({ person_id: id, version }),
    },
    async (c) => {
      await chooseLeader(
        c.db,
        c.me,
        c.params.slug,
        { id: c.params.group, person: c.body.person_id },
        c.body.version,
      );
      return itIsDone;
    },
  ),
];
