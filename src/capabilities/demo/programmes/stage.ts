import { boards } from '#capabilities/boards/index.ts';
import { journeys } from '#capabilities/journeys/index.ts';
import { meetings } from '#capabilities/meetings/index.ts';
import { mentoring } from '#capabilities/mentoring/index.ts';
import { offers } from '#capabilities/offers/index.ts';
import { programmes } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { react } from '#shared/activity/happening.ts';
import type { Person } from '../fill/fill-people.ts';
import { chance, type Chance } from '../chance.ts';
import { isWeekend } from '../when.ts';

const played = [programmes, journeys, boards, meetings, offers, mentoring];
const reactions = played.flatMap((one) => one.reactions ?? []);
const watches = [programmes, journeys, meetings].flatMap((one) => one.recurring ?? []);
const drawing = (programmes.jobs ?? []).find(({ name }) => name === 'draw-round')!;

const day = 86_400_000;
/** For so many days what happens by itself happens every day; longer ago now and then. */
const closely = 44;

type Scene = { at: Date; play: () => Promise<unknown> };

/** Where the past is played with the acts of those who were there, at the time when it was. */
export type Stage = {
  tx: Db;
  now: Date;
  draw: Chance;
  people: ReadonlyMap<string, Person>;
  id(key: string): number;
  me(who: string | number): Me;
  /** So many days ago, less than none in the future, at an hour ("09:30", UTC). */
  at(daysAgo: number, hour: string): Date;
  /** Something that somebody did. What would lie in the future does not happen. */
  on(at: Date, play: () => Promise<unknown>): void;
};

/** Tells the stories on one clock, which stands again where it stood when all is told. */
export async function playPast(
  ground: Ground,
  tx: Db,
  { people, now }: { people: ReadonlyMap<string, Person>; now: Date },
  tell: (stage: Stage) => void,
): Promise<void> {
  const inside: Ground = { ...ground, db: { ...ground.db, ...tx } };
  const scenes: Scene[] = [];
  const stage: Stage = {
    tx,
    now,
    draw: chance(2024),
    people,
    id: (key) => people.get(key)!.id,
    me: (who) => asMe(typeof who === 'string' ? people.get(who)! : byId(people, who)),
    at: (daysAgo, hour) => timeOf(now, daysAgo, hour),
    on: (at, play) => void (at <= now && scenes.push({ at, play })),
  };
  tell(stage);
  const first = Math.min(...scenes.map(({ at }) => +at));
  for (let time = first; time < +now; time += +now - time > closely * day ? 5 * day : day)
    scenes.push({ at: new Date(time), play: () => lookAround(inside, tx) });
  const shift = await tx.one<{ shift: string }>(sql`select shift::text from clock`);
  for (let scene = nextOf(scenes); scene; scene = nextOf(scenes)) {
    await tx.run(sql`update clock set shift = ${scene.at}::timestamptz - now()`);
    await scene.play();
    await follow(inside, tx);
  }
  await tx.run(sql`update clock set shift = ${now}::timestamptz - now()`);
  await lookAround(inside, tx);
  await follow(inside, tx);
  await tx.run(sql`update clock set shift = ${shift.shift}::interval`);
}

/** The earliest one that is left; scenes that were played may have added others. */
function nextOf(scenes: Scene[]): Scene | undefined {
  let next = 0;
  for (const [i, { at }] of scenes.entries()) if (at < scenes[next]!.at) next = i;
  return scenes.splice(next, 1)[0];
}

/** What happens by itself. */
async function lookAround(inside: Ground, tx: Db): Promise<void> {
  for (const { work } of watches) await work(inside);
  const rounds = await tx.many<{ id: number }>(sql`
    select id from rounds where state = 'proposed' and drawn_for is not null and formed_at is null`);
  for (const { id } of rounds) await drawing.work(inside, { round_id: id });
}

/** Whoever reacts to what happened does so now. */
async function follow(inside: Ground, tx: Db): Promise<void> {
  for (;;) {
    const ids = await tx.many<{ id: number }>(sql`select activity_id as id from untold order by 1`);
    if (ids.length === 0) return;
    await tx.run(sql`delete from untold`);
    for (const { id } of ids) await react(inside, reactions, id);
  }
}

function timeOf(now: Date, daysAgo: number, hour: string): Date {
  const midnight = Math.floor(+now / day) * day - daysAgo * day;
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const time = midnight + (hours * 60 + minutes) * 60_000;
  const friday = isWeekend(time) ? time - (new Date(time).getUTCDay() === 0 ? 2 : 1) * day : time;
  return new Date(friday);
}

const byId = (people: ReadonlyMap<string, Person>, id: number): Person =>
  [...people.values()].find((one) => one.id === id)!;

const asMe = ({ id, name, key }: Person): Me => ({
  id,
  name,
  photo: null,
  administrator: key === 'jonas',
  learningManager: key === 'beatriz',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  theme: 'system',
  unreadInbox: 0,
  sessionId: null,
  scopes: null,
});
