import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { id, optionalId, text } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import { chooseLeader, nameGroup } from '../review/change-group.ts';
import { foreseeMoves } from '../review/foresee.ts';
import { movePerson } from '../review/move-person.ts';
import { readProposal } from '../review/standing.ts';
import { undoChange } from '../review/undo-change.ts';
import { movePage } from '../views/move-page.ts';
import { t } from '../words.ts';
import { drawGroups, slugParams, version } from './groups-pages.ts';

const groupParams = slugParams.extend({ group: id });
const backTo = (slug: string) => `/programmes/${slug}/groups`;
/** So many ways are shown, the best first. */
const shown = 24;

export const reviewPages = [
  get(
    '/programmes/:slug/groups/moves',
    { who: 'person', params: slugParams, query: z.object({ person: id, with: optionalId }) },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const proposal = await readProposal(c.db, programme);
      if (!proposal) throw new NotFound();
      const { round, groups, pool, nameOf: known } = proposal;
      const { person } = c.query;
      const swapWith = groups.find((group) => group.id === c.query.with) ?? null;
      if (!pool.people.some((one) => one.id === person)) throw new NotFound();
      const { from, moves } = foreseeMoves(pool, groups, person, swapWith ?? undefined);
      const best = moves.slice(0, shown);
      const nameOf = (one: number) => known(one) ?? t(c, 'somebody');
      return movePage(c, programme, {
        person: { id: person, name: nameOf(person) },
        from,
        moves: best,
        swapWith,
        version: round.version,
        nameOf,
        more: moves.length > shown,
      });
    },
  ),
  post(
    '/programmes/:slug/groups/moves',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ person: id, to: optionalId, swap_with: optionalId, version }),
      again: drawGroups,
    },
    async (c) => {
      const { person, to = null, swap_with: swapWith = null, version } = c.body;
      await movePerson(c.db, c.me, c.params.slug, { person, to, swapWith }, version);
      return redirect(backTo(c.params.slug), { flash: t(c, 'move.done') });
    },
  ),
  post(
    '/programmes/:slug/groups/proposal/:group/name',
    { who: 'person', params: groupParams, body: z.object({ name: text(120), version }), again: drawGroups },
    async (c) => {
      const { name, version } = c.body;
      await nameGroup(c.db, c.me, c.params.slug, { id: c.params.group, name }, version);
      return redirect(backTo(c.params.slug), { flash: t(c, 'review.renamed') });
    },
  ),
  post(
    '/programmes/:slug/groups/proposal/:group/leader',
    { who: 'person', params: groupParams, body: z.object({ person: id, version }), again: drawGroups },
    async (c) => {
      const { person, version } = c.body;
      await chooseLeader(c.db, c.me, c.params.slug, { id: c.params.group, person }, version);
      return redirect(backTo(c.params.slug), { flash: t(c, 'review.leader_chosen') });
    },
  ),
  post(
    '/programmes/:slug/groups/undo',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ version: version.optional() }).optional(),
      again: drawGroups,
    },
    async (c) => {
      await undoChange(c.db, c.me, c.params.slug, c.body?.version);
      return redirect(backTo(c.params.slug), { flash: t(c, 'review.undone') });
    },
  ),
];
