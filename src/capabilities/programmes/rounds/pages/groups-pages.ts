import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { checkbox, day, id, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import type { Programme } from '../../programme.ts';
import { findProposal } from '../find-round.ts';
import { listLooking, listRunning } from '../list-running.ts';
import { countLooking, discardRound, proposeRound } from '../propose-round.ts';
import type { Round } from '../proposal.ts';
import { publishRound } from '../publish-round.ts';
import { countChanges } from '../review/change-proposal.ts';
import { listGone, listProposedGroups, namesOf } from '../review/list-proposal.ts';
import { findRhythm, reviewRounds } from '../roulette/review-rounds.ts';
import { dayToStart } from '../start-day.ts';
import { groupsPage } from '../views/groups-page.ts';
import { reviewPage } from '../views/review-page.ts';
import { t } from '../words.ts';

export const slugParams = z.object({ slug: z.string().max(80) });
const listed = z.object({ after: z.string().max(60).default(''), q: optionalText(100) });
export const version = z.coerce.number().int().min(1);

export type Here = Context<Me, { slug: string }, unknown, unknown>;
const backTo = (slug: string) => `/programmes/${slug}/groups`;

/** The proposal where there is one to look through, else the groups that there are. */
export async function drawGroups(c: Here, drawn: Form = emptyForm): Promise<Html | Reply> {
  const { slug } = c.params;
  const programme = await findProgrammeToOrganise(c.db, c.me, slug);
  if (programme.grouping === 'teams') return redirect(`/programmes/${slug}/teams`);
  const round = await findProposal(c.db, programme.id);
  const { after = '', q = '' } = (c.query ?? {}) as Partial<z.output<typeof listed>>;
  if (round?.formed_at && round.publishing_since === null)
    return drawReview(c, programme, round, { after, q }, drawn);
  const [groups, waiting, looking, reviewed] = await Promise.all([
    listRunning(c.db, programme.id, after),
    listLooking(c.db, programme.id),
    countLooking(c.db, programme.id),
    findRhythm(c.db, programme.id),
  ]);
  return groupsPage(c, programme, { round, groups, waiting, looking, reviewed }, drawn);
}

async function drawReview(
  c: Here,
  programme: Programme,
  round: Round,
  { after, q }: { after: string; q: string },
  drawn: Form,
): Promise<Html> {
  const [groups, names, gone, changes, startsOn] = await Promise.all([
    listProposedGroups(c.db, round.id, { after, q }),
    namesOf(c.db, round.waiting.slice(0, 100).map((one) => one.id)), // prettier-ignore
    listGone(c.db, round),
    countChanges(c.db, round.id),
    dayToStart(c.db, programme),
  ]);
  return reviewPage(c, programme, { round, groups, names, gone, changes, q, startsOn }, drawn);
}

export const groupsPages = [
  get('/programmes/:slug/groups', { who: 'person', params: slugParams, query: listed }, (c) => drawGroups(c)),
  post(
    '/programmes/:slug/groups/proposal',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ instead: id.optional() }).optional(),
      again: drawGroups,
    },
    async (c) => {
      await proposeRound(c.db, c.me, c.params.slug, c.body?.instead);
      return redirect(backTo(c.params.slug));
    },
  ),
  post('/programmes/:slug/groups/proposal/discard', { who: 'person', params: slugParams }, async (c) => {
    await discardRound(c.db, c.me, c.params.slug);
    return redirect(backTo(c.params.slug), { flash: t(c, 'review.discarded') });
  }),
  post(
    '/programmes/:slug/groups/publication',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ starts_on: day, version }),
      again: drawGroups,
    },
    async (c) => {
      const { starts_on: startsOn, version } = c.body;
      await publishRound(c.db, c.me, c.params.slug, { startsOn, version });
      return redirect(backTo(c.params.slug), { flash: t(c, 'publish.done') });
    },
  ),
  post(
    '/programmes/:slug/groups/rhythm',
    { who: 'person', params: slugParams, body: z.object({ reviewed: checkbox }) },
    async (c) => {
      await reviewRounds(c.db, c.me, c.params.slug, c.body.reviewed);
      return redirect(backTo(c.params.slug), { flash: t(c, 'rhythm.saved') });
    },
  ),
];
