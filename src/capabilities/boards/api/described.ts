import { z } from 'zod';
import { inWords } from '#capabilities/formats/index.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Action } from '../actions/action.ts';
import { phases } from '../board.ts';
import type { BoardView } from '../read-board.ts';

/** Boards, cards and actions as the API shows them. */

const person = z.object({ id: z.int(), name: z.string(), photo: z.string().nullable() });

export const card = z.object({
  id: z.guid(),
  column: z.string(),
  body: z.string(),
  author: person.nullable(),
  mine: z.boolean(),
  onto: z.guid().nullable(),
  dots: z.int().nullable(),
  my_dots: z.int(),
});

export const board = z.object({
  id: z.int(),
  group_id: z.int(),
  session_id: z.int().nullable(),
  step_id: z.int().nullable(),
  columns: z.array(z.object({ key: z.string(), name: z.string(), prompt: z.string().nullable() })),
  anonymous: z.boolean(),
  dots: z.int(),
  phase: z.enum(phases),
  version: z.int(),
  leads: z.boolean(),
  hidden_cards: z.int(),
  cards: z.array(card),
});

export const action = z.object({
  id: z.int(),
  group_id: z.int(),
  session_id: z.int().nullable(),
  board_id: z.int().nullable(),
  card_id: z.guid().nullable(),
  what: z.string(),
  owner: person.nullable(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
  state: z.enum(['open', 'done', 'dropped']),
  outcome: z.string(),
  agreed_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
});

type Described = z.input<typeof board>;

export const boardAsJson = (c: Tongue, { board, cards, hidden }: BoardView): Described => ({
  id: board.id,
  group_id: board.group_id,
  session_id: board.meeting_id,
  step_id: board.step_id,
  columns: board.columns.map(({ key, name, prompt }) => ({
    key,
    name: inWords(name, c),
    prompt: prompt === undefined ? null : inWords(prompt, c),
  })),
  anonymous: board.anonymous,
  dots: board.votes,
  phase: board.phase,
  version: board.version,
  leads: board.leads,
  hidden_cards: hidden,
  cards: cards.map(({ id, column_key, body, author, mine, under_id, votes, my_votes }) => ({
    id,
    column: column_key,
    body,
    author,
    mine,
    onto: under_id,
    dots: votes,
    my_dots: my_votes,
  })),
});

export const actionAsJson = ({
  meeting_id,
  due_on,
  created_at,
  ended_at,
  ...same
}: Action): z.input<typeof action> => ({
  ...same,
  session_id: meeting_id,
  due: due_on,
  agreed_at: created_at.toISOString(),
  ended_at: ended_at?.toISOString() ?? null,
});
