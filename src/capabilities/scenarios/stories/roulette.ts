import { everyStep, soundSizes } from '../checks/groups.ts';
import { countTold, mailedOnce, noMailWaits, nothingFailed, toldOfGroups } from '../checks/messages.ts';
import {
  keptApart,
  leftEverything,
  nobodyForgotten,
  nobodyLost,
  nobodyTwice,
  noReportingLine,
} from '../checks/people.ts';
import { noRepeats, pausesKept, type Pause } from '../checks/rounds.ts';
import { forAll } from '../door.ts';
import { draw, happens, oneOf } from '../playing/chance.ts';
import { countRounds, declaredOf, howItStands } from '../playing/follow.ts';
import { gatherCompany } from '../playing/gather-company.ts';
import { foundProgramme, inDays, organise, today, type Played } from '../playing/organise.ts';
import { sayWhetherMet } from '../playing/say-whether-met.ts';
import { applyAll, leave, pauseUntil, type Application } from '../playing/take-part.ts';
import { makeWeeklyCoffee } from '../playing/weekly-coffee.ts';
import type { Actor, Scenario, World } from '../world.ts';

/** So many people make a year; among fewer there are soon no new ones to meet. */
const many = 500;
const weeksFor = (people: number): number =>
  people < many ? Math.max(4, Math.min(52, Math.floor(people / 5))) : 52;
/** Shares of all who take part: how many come in later, and in a week go for good or sit some weeks out. */
const late = 0.05;
const leaving = 0.003;
const pausing = 0.02;
/** Every week, every two weeks, and mostly once a month. */
const rhythms = [1, 2, 4, 4, 4, 4];

type Year = {
  programme: Played;
  weeks: number;
  /** Those who take part now, and those who come later. */
  inside: Actor[];
  outside: Actor[];
  actors: Map<number, Actor>;
  pauses: Pause[];
  left: number;
  joined: number;
  answers: number;
};

/** A year of weekly rounds, with rhythms, pauses, newcomers and leavers. */
export const roulette: Scenario = {
  name: 'roulette',
  people: 2000,
  async play(world, size) {
    const weeks = weeksFor(size);
    const people = await gatherCompany(world, 'roulette', size, weeks + 3);
    const [organiser, ...others] = people;
    const format = await makeWeeklyCoffee(world, organiser!);
    const programme = await foundProgramme(world, organiser!, { format: format.key, name: 'Weekly coffee' });
    await world.progress(1, weeks + 3, 'founded', { name: programme.name });
    const outside = draw(world.random, others, late * others.length);
    const inside = people.filter((one) => !outside.includes(one));
    await applyAll(world, programme, inside, (one) => applicationOf(world, one, people));
    await world.progress(2, weeks + 3, 'applied', { people: inside.length });
    await organise(world, programme, 'POST', 'start');
    const year: Year = {
      programme,
      weeks,
      inside,
      outside,
      actors: new Map(people.map((one) => [one.id, one])),
      pauses: [],
      left: 0,
      joined: 0,
      answers: 0,
    };
    await world.later(0);
    for (let week = 1; week <= weeks; week++) await playWeek(world, year, week);
    await world.progress(weeks + 2, weeks + 3, 'checking');
    await check(world, year, people);
    await organise(world, programme, 'POST', 'closing', { words: 'A year of coffee.' });
    await world.settle();
    await world.progress(weeks + 3, weeks + 3, 'closed', { name: programme.name });
  },
};

function applicationOf(world: World, { languages }: Actor, people: readonly Actor[]): Application {
  const cannot = happens(world.random, 0.03) ? [oneOf(world.random, people).id] : [];
  return {
    answers: { languages, cannot, place: oneOf(world.random, ['online', 'on site', 'either'] as const) },
    consents: [],
    cadence_weeks: oneOf(world.random, rhythms),
  };
}

/** The lot has been drawn: people meet, some say so, some come, go or pause, and the next lot is drawn. */
async function playWeek(world: World, year: Year, week: number): Promise<void> {
  const { programme, weeks, actors, pauses } = year;
  const { groups, grouped } = await howItStands(world, programme);
  await world.course('met', grouped);
  await world.later(4);
  year.answers += await sayWhetherMet(world, programme, actors);
  await comeAndGo(world, year);
  const now = await today(world);
  const paused = pauses.filter(({ until }) => until > now).length;
  const told = { round: week, groups, people: grouped, paused, left: year.left };
  await tellFigures(world, year);
  await world.progress(2 + week, weeks + 3, 'round', told);
  if (week < weeks) await world.later(3);
}

async function comeAndGo(world: World, year: Year): Promise<void> {
  const { programme, inside, outside, pauses } = year;
  const { random } = world;
  const now = await today(world);
  const going = inside.slice(1).filter(() => happens(random, leaving));
  const coming = draw(random, outside, Math.max(1, outside.length / 12));
  const away = new Set([
    ...going.map(({ id }) => id),
    ...pauses.filter(({ until }) => until >= now).map(({ person }) => person),
  ]);
  const resting = draw(random, inside.filter(({ id }) => !away.has(id)), pausing * inside.length); // prettier-ignore
  const until = await Promise.all(resting.map(() => inDays(world, 7 * (1 + random.below(6)))));
  await forAll(going, (one) => leave(world, programme, one));
  await applyAll(world, programme, coming, (one) => applicationOf(world, one, inside));
  await forAll([...resting.entries()], ([at, one]) => pauseUntil(world, programme, one, until[at]!));
  pauses.push(...resting.map(({ id }, at) => ({ person: id, from: now, until: until[at]! })));
  year.inside = [...inside.filter((one) => !going.includes(one)), ...coming];
  year.outside = outside.filter((one) => !coming.includes(one));
  year.left += going.length;
  year.joined += coming.length;
}

async function tellFigures(
  world: World,
  { programme, inside, pauses, left, joined, answers }: Year,
): Promise<void> {
  const { rounds, groups, trios } = await countRounds(world, programme);
  const { told, mails } = await countTold(world.db, [programme.id]);
  world.figure('people', inside.length);
  world.figure('rounds', rounds);
  world.figure('groups', groups);
  world.figure('trios', trios);
  world.figure('pauses', pauses.length);
  world.figure('joiners', joined);
  world.figure('leavers', left);
  world.figure('answers', answers);
  world.figure('told', told);
  world.figure('mails', mails);
  world.figure('requests', world.door.asked());
}

async function check(world: World, { programme, pauses }: Year, people: readonly Actor[]): Promise<void> {
  const { db } = world;
  const { id } = programme;
  const applied = people.map((one) => one.id);
  world.check('nobody_forgotten', await nobodyForgotten(db, id, applied));
  world.check('nobody_lost', await nobodyLost(db, id));
  world.check('nobody_twice', await nobodyTwice(db, id));
  world.check('repeats', await noRepeats(db, id, 52));
  world.check('paused', await pausesKept(db, id, pauses));
  world.check('cannot_meet', await keptApart(db, id));
  // The lot avoids the line and does not forbid it: among few there may be no other way.
  if (people.length >= many) world.check('reporting_line', await noReportingLine(db, id));
  world.check('left', await leftEverything(db, id));
  world.check('sizes', await soundSizes(db, id, [2, 3]));
  world.check('steps', await everyStep(db, id, await declaredOf(world, programme)));
  world.check('told_once', await toldOfGroups(db, id));
  world.check('mails_sent', await mailedOnce(db, id));
  world.check('mails_gone', await noMailWaits(db));
  world.check('nothing_failed', await nothingFailed(db));
}
