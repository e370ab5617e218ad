import assert from 'node:assert/strict';
import { inWords, minutesOf, type StepOf, type Text } from '#capabilities/formats/index.ts';
import { doersOf, type Step } from '#capabilities/journeys/index.ts';
import { sql } from '#platform/database/sql.ts';
import { act, look, readable, type Table } from './table.ts';

type Stretch = { name: Text; minutes: number; poll: string | null; board: { phase: string } | null };
type Meeting = { id: number; state: string; stretch: number; stretches: Stretch[] };

const english = { locale: 'en', timeZone: 'UTC' } as const;

/** Holds a session of a group with everybody there, stretch by stretch as its agenda says, to its end. */
export async function playSession(all: Table, step: Step): Promise<void> {
  const declared = step.declared as StepOf<'session'>;
  const table = atTheTable(all, step);
  const [leader] = table.people;
  const { id } = await meetingOf(table, step.id);
  if (declared.slots) await act(leader!, `/sessions/${id}/slots`, { title: 'What I tried last week' });
  await act(leader!, `/sessions/${id}/beginnings`, { people: table.people.map((one) => String(one.id)) });
  const { stretches } = await meetingOf(table, step.id);
  const minutes = stretches.reduce((sum, one) => sum + one.minutes, 0);
  assert.equal(minutes, minutesOf(declared.agenda, table.people.length, declared.slots ? 1 : 0), step.key);
  for (let at = 0; at < stretches.length; at++) {
    await playStretch(table, id, stretches[at]!);
    if (at < stretches.length - 1) await act(leader!, `/sessions/${id}/moves`, { from: at, to: at + 1 });
  }
  await act(leader!, `/sessions/${id}/endings`);
  table.seen.stretches += stretches.length;
  table.seen.minutes += minutes;
}

/** A session of a role is for those who hold it, and whoever leads the group. */
function atTheTable(table: Table, { declared }: Step): Table {
  const seated = table.people.map((player, i) => ({
    player,
    role: table.roles.get(player.id) ?? null,
    facilitates: i === 0,
  }));
  const doers = doersOf(seated, declared.who);
  const people = seated.filter((one) => one.facilitates || doers.includes(one));
  return { ...table, people: people.map(({ player }) => player) };
}

async function playStretch(table: Table, id: number, stretch: Stretch): Promise<void> {
  const member = table.people.at(-1)!;
  const page = await look(member, `/sessions/${id}`);
  const name = inWords(stretch.name, english);
  assert.ok(readable(page).includes(name), `the stretch ${name} stands on the page`);
  if (stretch.poll !== null) {
    const poll = /name="option"[^>]*value="([^"]+)"/.exec(page)?.[1];
    assert.ok(poll, 'a poll has options');
    await act(member, `/sessions/${id}/answers`, { option: poll });
  }
  if (stretch.board?.phase === 'write') await writeCard(table, id);
}

async function writeCard(table: Table, meeting: number): Promise<void> {
  const board = await table.stoa.ground.db.one<{ id: number; columns: { key: string }[] }>(sql`
    select id, columns from boards where meeting_id = ${meeting}`);
  const column = board.columns[0]!.key;
  await act(table.people.at(-1)!, `/boards/${board.id}/cards`, { column, body: 'This went well' });
}

export const meetingOf = (table: Table, step: number): Promise<Meeting> =>
  table.stoa.ground.db.one<Meeting>(sql`
    select id, state, stretch, stretches from meetings where step_id = ${step}`);
