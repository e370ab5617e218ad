import assert from 'node:assert/strict';
import type { Step } from '#capabilities/journeys/index.ts';
import { sql } from '#platform/database/sql.ts';
import { runNow } from '../conversation.ts';
import type { Player } from './players.ts';
import { playDecisions, playReviews, playSurvey, playWork } from './play-work.ts';
import { playSession } from './play-session.ts';
import { act, look, openSteps, type Table } from './table.ts';

const turnsAtMost = 400;
/** What is done for a group at regular times. */
const watches = ['open steps', 'draw reviews', 'end steps'];

/** Plays the groups of a programme side by side from their first step to their last, day by day. */
export async function playTables(tables: readonly Table[]): Promise<void> {
  const [{ stoa, declared }] = tables as [Table];
  await stoa.settle();
  for (let turn = 0; turn < turnsAtMost; turn++) {
    for (const table of tables) for (const step of await openSteps(table)) await playStep(table, step);
    await stoa.settle();
    const days = await Promise.all(tables.map((table) => daysToNext(table)));
    const over = await Promise.all(tables.map((table) => isOver(table)));
    if (over.every(Boolean)) return;
    await stoa.later(`${Math.min(...days.filter((_, i) => !over[i]))} days`);
    await signInAgain(tables[0]!);
    for (const watch of watches) await runNow(stoa, watch);
    for (const table of tables) await endWhatIsLate(table);
  }
  const states = await Promise.all(tables.map((table) => statesOf(table)));
  assert.fail(`${declared.key} does not come to its end: ${JSON.stringify(states)}`);
}

/** Who was away for weeks signs in again. */
async function signInAgain({ stoa }: Table): Promise<void> {
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '1 year'`);
}

async function playStep(table: Table, step: Step): Promise<void> {
  const doers = doersOf(table, step);
  await look(doers[0]!, `/groups/${table.group}/steps/${step.id}`);
  table.seen.steps += 1;
  switch (step.kind) {
    case 'session':
      return playSession(table, step);
    case 'survey':
      return playSurvey(step, doers, table);
    case 'approval':
    case 'gate':
      return playDecisions(table, step);
    case 'board':
      return playBoard(table, step);
    case 'deliverable':
      if (step.drawn_at !== null) await playReviews(table, step);
      else await playWork(table, step, doers);
      return;
    default:
      return playWork(table, step, doers);
  }
}

/** Everyone, those of a role, or the one who leads where nobody has it. */
function doersOf(table: Table, step: Step): readonly Player[] {
  if (step.by_group) return table.people.slice(0, 1);
  const { who } = step.declared;
  if (who === 'everyone') return table.people;
  const holders = table.people.filter((player) => table.roles.get(player.id) === who);
  return holders.length > 0 ? holders : table.people.slice(0, 1);
}

async function playBoard(table: Table, step: Step): Promise<void> {
  const member = table.people.at(-1)!;
  const board = await table.stoa.ground.db.maybe<{ id: number; columns: { key: string }[] }>(sql`
    select id, columns from boards where step_id = ${step.id}`);
  assert.ok(board, `the step ${step.key} has a board`);
  await act(member, `/boards/${board.id}/cards`, { column: board.columns[0]!.key, body: 'What I would ask' });
}

async function isOver(table: Table): Promise<boolean> {
  const { left } = await table.stoa.ground.db.one<{ left: number }>(sql`
    select count(*)::int as left from steps where group_id = ${table.group} and state in ('planned', 'open')`);
  return left === 0;
}

/** Days until something opens, is due, or ends; at least one. */
async function daysToNext(table: Table): Promise<number> {
  const { days } = await table.stoa.ground.db.one<{ days: number | null }>(sql`
    select min(day - moment()::date) as days from (
      select opens_on as day from steps where group_id = ${table.group} and state = 'planned'
      union all select due_on + 1 from steps where group_id = ${table.group} and state = 'open'
      union all select vote_ends_on + 1 from steps where group_id = ${table.group} and state = 'open'
    ) days where day > moment()::date`);
  return Math.max(1, days ?? 1);
}

/** What nobody finished in its time is ended by whoever leads, so that the group goes on. */
async function endWhatIsLate(table: Table): Promise<void> {
  const late = await table.stoa.ground.db.many<{ id: number }>(sql`
    select id from steps where group_id = ${table.group} and state = 'open' and due_on + 30 < moment()::date`);
  for (const { id } of late) await act(table.people[0]!, `/groups/${table.group}/steps/${id}/end`);
}

const statesOf = (table: Table) =>
  table.stoa.ground.db.many(sql`
    select key, turn, kind, state, opens_on, due_on from steps
    where group_id = ${table.group} and state in ('planned', 'open') order by position`);
