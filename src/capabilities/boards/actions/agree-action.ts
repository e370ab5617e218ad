import { findGroup, type Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Board } from '../board.ts';
import { findBoard } from '../find-board.ts';
import { actionAgreed } from '../happenings.ts';
import { announceBoard } from '../set-phase.ts';
import { t } from '../words.ts';
import { agrees } from './action.ts';

/** What will be done, by whom and until when (`YYYY-MM-DD`). */
export type Agreed = { what: string; owner?: number | undefined; due?: string | undefined };
/** Where it was agreed: on a board, perhaps from one of its cards. */
export type From = { board?: number | undefined; card?: string | undefined };

const mostOpen = 200;

/** The group agrees that something will be done. Returns the id of the action. */
export async function agreeAction(
  db: Db,
  me: Me,
  groupId: number,
  { what, owner, due }: Agreed,
  { board: boardId, card }: From = {},
): Promise<number> {
  return db.transaction(async (tx) => {
    const group = await findGroup(tx, me, groupId);
    if (!agrees(group)) throw new Forbidden((c) => t(c, 'action.group_ended'));
    requireOwner(group, owner);
    await requireRoom(tx, groupId);
    const board = boardId === undefined ? null : await boardOf(tx, me, group, boardId, card);
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into actions (group_id, meeting_id, board_id, card_id, what, owner_id, due_on)
      values (${groupId}, ${board?.meeting_id ?? null}, ${board?.id ?? null}, ${(board && card) ?? null}, ${what},
        ${owner ?? null}, ${due ?? null}::date)
      returning id`))!;
    // Where cards carry no name, the log must not tell who took up which one: it may be their own.
    const actor = board?.anonymous && card !== undefined ? null : me.id;
    const place = { actor, programme: group.programme_id, group: groupId };
    await record(tx, actionAgreed, place, { action_id: id, owner_id: owner ?? null });
    if (board) await announceBoard(tx, board.id);
    return id;
  });
}

/** Only who is in the group can see to something in it. */
export function requireOwner(group: Group, owner: number | undefined): void {
  if (owner !== undefined && !group.people.some(({ id }) => id === owner))
    throw new Invalid({ owner: (c) => t(c, 'action.owner_elsewhere') });
}

async function boardOf(tx: Db, me: Me, group: Group, id: number, card: string | undefined): Promise<Board> {
  const board = await findBoard(tx, me, id);
  if (board.group_id !== group.id) throw new NotFound();
  if (card === undefined) return board;
  const known = await tx.maybe(sql`
    select 1 from cards where id = ${card} and board_id = ${id}
      and (${board.phase !== 'write'}::boolean or author_id = ${me.id})`);
  if (!known) throw new NotFound();
  return board;
}

async function requireRoom(tx: Db, groupId: number): Promise<void> {
  const { open } = await tx.one<{ open: number }>(sql`
    select count(*)::int as open from actions where group_id = ${groupId} and state = 'open'`);
  if (open >= mostOpen) throw new Invalid({ form: (c) => t(c, 'action.too_many', { count: mostOpen }) });
}
