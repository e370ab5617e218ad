import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { day, optionalText } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../../find-programme.ts';
import { findProposal } from '../find-round.ts';
import { listRunning } from '../list-running.ts';
import { discardRound, proposeRound } from '../propose-round.ts';
import type { Round } from '../proposal.ts';
import { publishRound } from '../publish-round.ts';
import { listProposedGroups } from '../review/list-proposal.ts';
import { reviewRounds } from '../roulette/review-rounds.ts';
import { saidOf } from '../views/reasons.ts';
import { waitingInWords } from '../views/waiting-reasons.ts';

const params = z.object({ slug: z.string().max(80) });
const done = z.object({ done: z.literal(true) });
const itIsDone = { done: true } as const;
const version = z.number().int().min(1);
const read = { who: 'person', scope: 'read', params } as const;
const write = { who: 'person', scope: 'write', params, answer: done } as const;
const proposal = z.object({
  id: z.number(),
  number: z.number(),
  state: z.enum(['forming', 'proposed', 'publishing']),
  placed: z.number(),
  groups: z.number(),
  score_worst: z.number(),
  score_mean: z.number(),
  waiting: z.array(z.object({ person_id: z.number(), why: z.string(), help: z.string() })),
  version: z.number(),
});
const person = z.object({
  id: z.number(),
  name: z.string(),
  role: z.string().nullable(),
  gives: z.boolean(),
  facilitates: z.boolean(),
});
const proposedGroup = z.object({
  id: z.number(),
  name: z.string(),
  score: z.number(),
  slot: z.string().nullable(),
  people: z.array(person),
  reasons: z.array(z.object({ text: z.string(), against: z.boolean() })),
});
const runningGroup = z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['gathering', 'running', 'closed', 'merged']),
  starts_on: day.nullable(),
  at_risk_why: z.enum(['thin', 'absent', 'silent']).nullable(),
  people: z.array(z.object({ id: z.number(), name: z.string() })),
});
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const after = z.object({ after: z.string().max(60).default('') });

function stateOf({ formed_at, publishing_since }: Round): 'forming' | 'proposed' | 'publishing' {
  if (formed_at === null) return 'forming';
  return publishing_since === null ? 'proposed' : 'publishing';
}

export const proposalApi = [
  endpoint(
    'GET',
    '/programmes/:slug/proposal',
    {
      ...read,
      id: 'getProposal',
      summary: 'The proposal of groups that is looked through',
      answer: proposal,
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const round = await findProposal(c.db, programme.id);
      if (!round) throw new NotFound();
      const { report } = round;
      return {
        id: round.id,
        number: round.number,
        state: stateOf(round),
        placed: report.placed ?? 0,
        groups: report.groups ?? 0,
        score_worst: report.scores?.worst ?? 0,
        score_mean: report.scores?.mean ?? 0,
        waiting: round.waiting.map((waits) => ({ person_id: waits.id, ...waitingInWords(c, waits) })),
        version: round.version,
      };
    },
  ),
  endpoint(
    'GET',
    '/programmes/:slug/proposal/groups',
    {
      ...read,
      id: 'listProposedGroups',
      summary: 'The groups of a proposal, the worst first',
      query: after.extend({ q: optionalText(100) }),
      answer: pageOf(proposedGroup),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const round = await findProposal(c.db, programme.id);
      if (!round) throw new NotFound();
      const { items, next } = await listProposedGroups(c.db, round.id, c.query);
      return {
        items: items.map(({ id, name, score, slot, people, reasons }) => ({
          id,
          name,
          score,
          slot,
          people: people.map((one) => ({
            id: one.id,
            name: one.name,
            role: one.role,
            gives: one.gives,
            facilitates: one.facilitates,
          })),
          reasons: saidOf(c, reasons, (who) => people.find((one) => one.id === who)?.name ?? ''),
        })),
        next,
      };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/proposal',
    {
      ...read,
      scope: 'write',
      id: 'proposeGroups',
      summary: 'Let groups be proposed; instead of the proposal of an id, with another seed',
      body: z.object({ instead: z.number().int().positive().optional() }),
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({
      id: await proposeRound(c.db, c.me, c.params.slug, c.body.instead),
    }),
  ),
  endpoint(
    'DELETE',
    '/programmes/:slug/proposal',
    { ...write, id: 'discardProposal', summary: 'Throw a proposal away' },
    async (c) => {
      await discardRound(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/publication',
    {
      ...write,
      id: 'publishGroups',
      summary: 'Make the proposed groups real from a day on',
      body: z.object({ starts_on: day, version }),
    },
    async (c) => {
      await publishRound(c.db, c.me, c.params.slug, { startsOn: c.body.starts_on, version: c.body.version });
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/programmes/:slug/groups',
    {
      ...read,
      id: 'listProgrammeGroups',
      summary: 'The groups of a programme, those at risk first, for its organisers',
      query: after,
      answer: pageOf(runningGroup),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { items, next } = await listRunning(c.db, programme.id, c.query.after);
      return {
        items: items.map(({ id, name, state, starts_on, at_risk_why, people }) => ({
          id,
          name,
          state,
          starts_on,
          at_risk_why,
          people: people.map((one) => ({ id: one.id, name: one.name })),
        })),
        next,
      };
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/rhythm',
    {
      ...write,
      id: 'reviewRounds',
      summary: 'Say whether each round is looked through before it is published',
      body: z.object({ reviewed: z.boolean() }),
    },
    async (c) => {
      await reviewRounds(c.db, c.me, c.params.slug, c.body.reviewed);
      return itIsDone;
    },
  ),
];
