import { sql } from '#platform/database/sql.ts';
import { openBoard, setPhase, type Phase } from '#capabilities/boards/index.ts';
import type { Role } from './cast.ts';
import { makeGroup, makeProgramme } from './programmes.ts';
import type { Stoa } from './stoa.ts';

export type MadeBoard = { id: number; group: number };
export type SeenCard = {
  id: string;
  column: string;
  body: string;
  author: { name: string } | null;
  mine: boolean;
  onto: string | null;
  dots: number | null;
  my_dots: number;
};

let programme: Promise<{ stoa: Stoa; made: Awaited<ReturnType<typeof makeProgramme>> }> | undefined;

/** The board of a session in a group of its own, with two columns; the first of the people leads the group. */
export async function makeBoard(
  stoa: Stoa,
  people: readonly Role[],
  more: { anonymous?: boolean; votes?: number; phase?: Phase } = {},
): Promise<MadeBoard> {
  const { anonymous = false, votes = 3, phase = 'write' } = more;
  if ((await programme)?.stoa !== stoa)
    programme = makeProgramme(stoa, 'team-retrospective').then((made) => ({ stoa, made }));
  const group = await makeGroup(stoa, (await programme!).made, people);
  const columns = [
    { key: 'kept', name: { en: 'Keep', de: 'Behalten' } },
    { key: 'changed', name: { en: 'Change', de: 'Ändern' }, prompt: 'What would you do otherwise?' },
  ];
  const meetingId = await sessionOf(stoa, group);
  const id = await stoa.ground.db.transaction((tx) =>
    openBoard(tx, { groupId: group, meetingId }, { columns, anonymous, votes }, phase),
  );
  return { id, group };
}

async function sessionOf({ ground }: Stoa, group: number): Promise<number> {
  const made = await ground.db.change<{ id: number }>(sql`
    insert into meetings (group_id, programme_id, minutes) select id, programme_id, 60 from groups where id = ${group}
    returning id`);
  return made!.id;
}

/** The board goes on, as the agenda of a session would have it. */
export const goOn = (stoa: Stoa, { id }: MadeBoard, phase: Phase): Promise<void> =>
  stoa.ground.db.transaction((tx) => setPhase(tx, id, phase));

/** Somebody writes a card; answers its id. */
export async function write(
  stoa: Stoa,
  by: Role,
  { id }: MadeBoard,
  body: string,
  column = 'kept',
): Promise<string> {
  const answer = await stoa.as(by).api('POST', `/boards/${id}/cards`, { column, body });
  if (answer.status !== 201) throw new Error(answer.body);
  return answer.json<{ id: string }>().id;
}

/** The cards as somebody sees them. */
export async function cardsOf(stoa: Stoa, by: Role, { id }: MadeBoard): Promise<SeenCard[]> {
  return (await stoa.as(by).api('GET', `/boards/${id}`)).json<{ cards: SeenCard[] }>().cards;
}
