import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { id } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import { isPlaced } from '../../rounds/forming/form-groups.ts';
import { findRisk, listLooking } from '../../rounds/list-running.ts';
import { foreseeMoves } from '../../rounds/review/foresee.ts';
import { namesOf } from '../../rounds/review/list-proposal.ts';
import { mergeGroups } from '../merging/merge-groups.ts';
import { proposeMergers } from '../merging/propose-mergers.ts';
import { givePlace } from '../places/give-place.ts';
import { readRunning } from '../places/read-running.ts';
import { mergerPage } from '../views/merger-page.ts';
import { placePage } from '../views/place-page.ts';
import { t } from '../words.ts';

const slugParams = z.object({ slug: z.string().max(80) });
const groupParams = slugParams.extend({ group: id });
/** Who goes where, as 'person:group,person:group'. */
export const moves = z
  .string()
  .regex(/^\d+:\d+(,\d+:\d+)*$/)
  .max(2000)
  .transform((text) =>
    text.split(',').map((one) => {
      const [person, to] = one.split(':').map(Number) as [number, number];
      return { person, to };
    }),
  );

/** So many groups are shown, the best first. */
const shown = 12;

export const placePages = [
  get(
    '/programmes/:slug/groups/places',
    { who: 'person', params: slugParams, query: z.object({ person: id }) },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { person } = c.query;
      if (!isPlaced(programme.grouping)) throw new NotFound();
      const { groups, pool } = await readRunning(c.db, programme, [person]);
      if (!pool.people.some((one) => one.id === person)) throw new NotFound();
      const { from, moves: places } = foreseeMoves(pool, groups, person);
      if (from) throw new NotFound();
      const best = places.slice(0, shown);
      const names = await namesOf(c.db, [person, ...best.flatMap(({ group }) => group.members)]);
      const nameOf = (one: number) => names.get(one) ?? '';
      return placePage(c, programme, { person: { id: person, name: nameOf(person) }, places: best, nameOf });
    },
  ),
  post(
    '/programmes/:slug/groups/places',
    { who: 'person', params: slugParams, body: z.object({ person: id, group: id }) },
    async (c) => {
      await givePlace(c.db, c.me, c.params.slug, c.body);
      return redirect(`/programmes/${c.params.slug}/groups`, { flash: t(c, 'place.done') });
    },
  ),
  get('/programmes/:slug/groups/:group/merger', { who: 'person', params: groupParams }, async (c) => {
    const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
    if (!isPlaced(programme.grouping)) throw new NotFound();
    const { groups, pool } = await readRunning(c.db, programme);
    const thin = groups.find((group) => group.id === c.params.group);
    if (!thin) throw new NotFound();
    const mergers = proposeMergers(pool, groups, thin);
    const [why, waiting, names] = await Promise.all([
      findRisk(c.db, thin.id),
      listLooking(c.db, programme.id),
      namesOf(c.db, [
        ...thin.members,
        ...mergers.flatMap(({ after }) => after.flatMap(({ group }) => group.members)),
      ]),
    ]);
    return mergerPage(c, programme, { thin, why, mergers, waiting, nameOf: (one) => names.get(one) ?? '' });
  }),
  post(
    '/programmes/:slug/groups/:group/merger',
    { who: 'person', params: groupParams, body: z.object({ moves }) },
    async (c) => {
      await mergeGroups(c.db, c.me, c.params.slug, c.params.group, c.body.moves);
      return redirect(`/programmes/${c.params.slug}/groups`, { flash: t(c, 'merge.done') });
    },
  ),
];
