import { postReply, startDiscussion } from '#capabilities/discussions/index.ts';
import { saveWork, tickItem } from '#capabilities/journeys/index.ts';
import { reply, setTime } from '#capabilities/meetings/index.ts';
import { givePlace, leaveProgramme, proposeRound, publishRound } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import { dayOf, isWeekend } from '../when.ts';
import { hoursOf, languagesOf, someOf, under } from './crowd.ts';
import { close, enrol, found, type Run } from './found.ts';
import { said } from './said.ts';
import { groupOf, groupsOf, hold, note, sessionsOf } from './sessions.ts';
import type { Stage } from './stage.ts';

const day = 86_400_000;
const consents = ['confidential', 'hour'];

/** The Monday of this week; on a weekend that of the next. */
function mondayOf(now: Date): Date {
  const midnight = Math.floor(+now / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  return new Date(midnight + (weekday === 6 ? 2 : 1 - weekday) * day);
}

const later = (at: Date, days: number, hour = 9): Date => new Date(+at + days * day + hour * 3_600_000);

/** Circles in their fifth week: most meet, one has become thin, somebody came in late. */
export function tellCircles(stage: Stage): void {
  const { tx, me, draw, people } = stage;
  const monday = later(mondayOf(stage.now), -28, 0);
  const { name, purpose, goals } = said.circles;
  const run = found(stage, {
    format: 'working-aloud-circle',
    name,
    purpose,
    by: 'beatriz',
    founded: later(monday, -26),
    starts: monday,
  });
  const named = ['tomasz', 'karim', 'hannah', 'kwame', 'paulo', 'lukas', 'mariana', 'oliver'];
  const penang = [
    'siewmei',
    'hyejin',
    'anh',
    'zara',
    'hafiz',
    ...under(stage, 'ahmad', 2),
    ...under(stage, 'grace', 1),
  ];
  const who = [...someOf(stage, { count: 20, named, places: ['Kassel', 'Braga'], ofOneLine: 4 }), ...penang];
  const lead = ['tomasz', 'hannah', 'siewmei', 'oliver', 'paulo', 'hyejin'];
  const applications = who.map((key, i) => {
    const person = people.get(key)!;
    const willing = lead.includes(key) || i % 5 === 4;
    const answers = {
      goal: goals[i % goals.length],
      languages: languagesOf(person),
      slots: hoursOf(stage, person),
      meet: 'online',
      willing,
    };
    return { who: key, application: { answers, consents } };
  });
  enrol(stage, run, { from: later(monday, -25), to: later(monday, -9) }, draw.some(applications, 99));
  close(stage, run, later(monday, -8, 15));
  stage.on(later(monday, -7, 10), () => proposeRound(tx, me('beatriz'), run.slug));
  stage.on(later(monday, -5, 8), async () => {
    const { version } = await tx.one<{ version: number }>(sql`
      select version from rounds where programme_id = ${run.id}`);
    await publishRound(tx, me('beatriz'), run.slug, { startsOn: dayOf(monday), version });
  });
  stage.on(later(monday, -4, 8), () => prepare(stage, run, monday));
  stage.on(later(monday, 17, 11), () => checkIn(stage, run));
  stage.on(later(monday, 19, 9), () => thinOut(stage, run));
  tellRoom(stage, run, monday);
  tellLateJoiner(stage, run);
}

/** Each circle gets ready, and meets week after week at the hour that all have. */
async function prepare(stage: Stage, run: Run, monday: Date): Promise<void> {
  const { tx, me } = stage;
  for (const [number, group] of (await groupsOf(stage, run.id)).entries()) {
    await getReady(stage, group.id, group.leads);
    const sessions = await sessionsOf(stage, group.id);
    const { slot } = await tx.one<{ slot: string | null }>(
      sql`select slot from groups where id = ${group.id}`,
    );
    const first = firstHour(monday, slot ?? 'wed 10:00');
    await setTime(tx, me(group.leads), sessions[0]!.id, {
      startsAt: first,
      place: '',
      link: '',
      following: true,
    });
    for (const [i, { id }] of sessions.slice(0, 4).entries()) {
      const held = { session: id, at: later(first, i * 7, 0) };
      if (number % 2 === 1) note(stage, group.id, held);
      else {
        const { notes, actions } = said.circles;
        hold(stage, group.id, { ...held, notes: notes[i]!, ...(i > 0 ? { action: actions[i - 1]! } : {}) });
      }
    }
  }
}

function firstHour(monday: Date, slot: string): Date {
  const [weekday, hour] = [slot.slice(0, 3), Number(slot.slice(4, 6))];
  return later(monday, ['mon', 'tue', 'wed', 'thu', 'fri'].indexOf(weekday), hour);
}

async function getReady(stage: Stage, group: number, leads: number): Promise<void> {
  const step = await stage.tx.maybe<{ id: number }>(sql`
    select id from steps where group_id = ${group} and key = 'planning' and state <> 'done'`);
  if (!step) return;
  stage.on(new Date(+stage.at(0, '00:00') - 23 * day), async () => {
    const me = stage.me(leads);
    for (const item of ['hello', 'dates', 'place', 'style', 'read'])
      await tickItem(stage.tx, me, group, step.id, { item, wanted: true }).catch(() => undefined);
    await saveWork(stage.tx, me, group, step.id, done({}));
  });
}

const done = (answers: Record<string, unknown>) => ({
  body: '',
  format: 'markdown' as const,
  link: '',
  answers,
  attached: [],
  without: [],
  done: true,
});

/** Most say how they find their circle. */
async function checkIn(stage: Stage, run: Run): Promise<void> {
  const { draw, tx, me } = stage;
  for (const { id, people } of await groupsOf(stage, run.id)) {
    const step = await tx.maybe<{ id: number }>(sql`
      select id from steps where group_id = ${id} and key = 'settled' and state = 'open'`);
    if (!step) continue;
    for (const person of people.filter(() => draw.share() < 0.75)) {
      const answers = { pull: String(draw.between(3, 5)), open: String(draw.between(2, 5)) };
      await saveWork(tx, me(person), id, step.id, done(answers));
    }
  }
}

/** Of one circle two remain: the last one that none of the cast is in. */
async function thinOut(stage: Stage, run: Run): Promise<void> {
  const cast = ['tomasz', 'karim', 'siewmei'].map((key) => stage.id(key));
  const groups = await groupsOf(stage, run.id);
  const thin = groups.filter(({ people }) => !people.some((id) => cast.includes(id))).at(-1)!;
  const leaving = thin.people.filter((id) => id !== thin.leads).slice(0, thin.people.length - 2);
  for (const [i, id] of leaving.entries())
    await leaveProgramme(stage.tx, stage.me(id), run.slug, said.circles.leaving[i] ?? '');
}

/** Those who lead circles ask one another. */
function tellRoom(stage: Stage, run: Run, monday: Date): void {
  for (const [number, { title, body, replies }] of said.circles.room.entries()) {
    const begun = later(monday, 10 + number * 12, 13);
    stage.on(begun, async () => {
      const { slug } = await stage.tx.one<{ slug: string }>(sql`
        select c.slug from communities c join programmes p on p.facilitators_space_id = c.id where p.id = ${run.id}`);
      const leads = (await groupsOf(stage, run.id)).map((group) => group.leads);
      const tomasz = stage.id('tomasz');
      const others = [...new Set(leads)].filter((id) => id !== tomasz);
      const author = others[number % others.length]!;
      const { id } = await startDiscussion(stage.tx, stage.me(author), slug, {
        kind: 'discussion',
        title,
        body,
        format: 'markdown',
        tags: [],
      });
      const answering = [tomasz, others[(number + 1) % others.length]!, author];
      for (const [i, words] of replies.entries())
        stage.on(new Date(+begun + (i + 1) * 5_400_000), () =>
          postReply(stage.tx, stage.me(answering[i]!), id, { body: words, format: 'markdown' }),
        );
    });
  }
}

/** The newcomer asked late, waited for a day, and got a place where there was one. */
function tellLateJoiner(stage: Stage, run: Run): void {
  const { tx, me } = stage;
  const answers = {
    goal: said.joana.goal,
    languages: ['Portuguese', 'English'],
    slots: hoursOf(stage, stage.people.get('joana')!),
  };
  const asked = stage.at(6, '09:10');
  enrol(stage, run, { from: asked, to: asked }, [{ who: 'joana', application: { answers, consents } }]);
  stage.on(stage.at(5, '08:40'), async () => {
    const taken = ['tomasz', 'karim', 'siewmei'].map((key) => stage.id(key));
    const groups = await groupsOf(stage, run.id);
    const kassel = groups.filter(
      ({ people, leads }) =>
        people.length > 2 &&
        !people.some((id) => taken.includes(id)) &&
        [...stage.people.values()].find(({ id }) => id === leads)!.place !== 'Penang',
    );
    const group = kassel.sort((a, b) => a.people.length - b.people.length)[0]!;
    await givePlace(tx, me('beatriz'), run.slug, { person: stage.id('joana'), group: group.id });
    stage.on(new Date(+stage.now - 3 * 3_600_000), () => meetTomorrow(stage, group.id));
  });
}

/** The circle of the newcomer meets on the next working day; she says that she comes. */
async function meetTomorrow(stage: Stage, group: number): Promise<void> {
  const { leads } = await groupOf(stage, group);
  const { id } = await stage.tx.one<{ id: number }>(sql`
    select m.id from meetings m join steps s on s.id = m.step_id
    where m.group_id = ${group} and m.state = 'planned' and m.starts_at > moment() order by s.position limit 1`);
  let days = 1;
  while (isWeekend(+stage.now + days * day)) days++;
  const startsAt = later(new Date(Math.floor(+stage.now / day) * day), days, 9);
  await setTime(stage.tx, stage.me(leads), id, { startsAt, place: '', link: '', following: false });
  await reply(stage.tx, stage.me('joana'), id, 'yes');
}
