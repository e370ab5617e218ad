import { checkRunning, checkSite, checkWhole } from '../checks/check-groups.ts';
import { soundLoad, soundSizes } from '../checks/groups.ts';
import { forAll } from '../door.ts';
import { answerSteps } from '../playing/answer-steps.ts';
import { draw, happens } from '../playing/chance.ts';
import { declaredOf, howItStands } from '../playing/follow.ts';
import { proposeGroups, publishGroups, reviewGroups } from '../playing/form-groups.ts';
import { gatherCompany } from '../playing/gather-company.ts';
import { goOnTogether } from '../playing/go-on-together.ts';
import { holdSessions } from '../playing/hold-sessions.ts';
import { placeNewcomers } from '../playing/look-after-groups.ts';
import { menteeApplication, mentorApplication } from '../playing/mentoring-application.ts';
import { foundProgramme, organise, type Played } from '../playing/organise.ts';
import { applyAll, leave } from '../playing/take-part.ts';
import { tellFigures, type Sums } from '../playing/tell-figures.ts';
import type { Actor, Scenario, World } from '../world.ts';

/** Half a year, looked at every two weeks, and some weeks more for those who go on. */
const fortnights = 13;
const after = 2;
const parts = fortnights + after + 6;
const mentors = 0.35;
/** Shares of the mentees: how many come in later, and how many go in two weeks. */
const late = 0.04;
const leaving = 0.006;

type Run = {
  programme: Played;
  mentees: Actor[];
  outside: Actor[];
  actors: Map<number, Actor>;
  sums: Sums & { renewed: number };
};

/** A cohort is brought together, meets for half a year, and some of it goes on. */
export const mentoring: Scenario = {
  name: 'mentoring',
  people: 600,
  async play(world, size) {
    const people = await gatherCompany(world, 'mentoring', size, parts);
    const [organiser, ...others] = people;
    const name = 'Mentoring for two';
    const programme = await foundProgramme(world, organiser!, { format: 'one-to-one-mentoring', name });
    await world.progress(2, parts, 'founded', { name });
    const run = await begin(world, programme, others);
    for (let turn = 1; turn <= fortnights; turn++) await playFortnight(world, run, turn);
    run.sums.renewed = await goOnTogether(world, programme, run.actors);
    await world.settle();
    await world.progress(4 + fortnights, parts, 'renewed', { groups: run.sums.renewed });
    for (let turn = 1; turn <= after; turn++) await playFortnight(world, run, fortnights + turn);
    await organise(world, programme, 'POST', 'closing', { words: 'Half a year, and many goals reached.' });
    await world.settle();
    await checkWhole(world, programme.id, [...run.actors.keys()]);
    await checkSite(world);
    await world.progress(parts, parts, 'closed', { name });
  },
};

/** Mentors and mentees apply, are brought together, and begin. */
async function begin(world: World, programme: Played, people: readonly Actor[]): Promise<Run> {
  const givers = draw(world.random, people, mentors * people.length);
  const seekers = people.filter((one) => !givers.includes(one));
  const outside = draw(world.random, seekers, late * seekers.length);
  const mentees = seekers.filter((one) => !outside.includes(one));
  const actors = new Map([...givers, ...mentees].map((one) => [one.id, one]));
  await applyAll(world, programme, givers, (one) => mentorApplication(world.random, one));
  await enter(world, programme, mentees, people);
  await world.progress(3, parts, 'applied', { people: actors.size });
  await organise(world, programme, 'POST', 'intake-end');
  const { groups, waiting } = await proposeGroups(world, programme);
  await world.progress(4, parts, 'proposed', { groups, waiting: waiting.length });
  await reviewGroups(world, programme);
  await publishGroups(world, programme);
  const now = await howItStands(world, programme);
  world.check('sizes', await soundSizes(world.db, programme.id, [2, 2]));
  await world.course('grouped', now.grouped);
  await world.progress(4, parts, 'published', { groups: now.groups, people: now.grouped });
  const sums = { sessions: 0, came: 0, left: 0, joined: 0, answers: 0, renewed: 0 };
  return { programme, mentees, outside, actors, sums };
}

const enter = (world: World, programme: Played, who: readonly Actor[], people: readonly Actor[]) =>
  applyAll(world, programme, who, (one) => menteeApplication(world.random, one, people));

async function playFortnight(world: World, run: Run, turn: number): Promise<void> {
  const { programme, actors, sums } = run;
  const held = await holdSessions(world, programme, actors);
  const answers = await answerSteps(world, programme, await declaredOf(world, programme), actors);
  const left = await comeAndGo(world, run);
  await world.settle();
  const joined = await placeNewcomers(world, programme);
  await world.settle();
  sums.sessions += held.sessions;
  sums.came += held.came;
  sums.answers += answers;
  sums.left += left;
  sums.joined += joined;
  await checkRunning(world, programme.id);
  world.check('capacity', await soundLoad(world.db, programme.id));
  world.figure('renewals', sums.renewed);
  await tellFigures(world, programme, sums);
  if (held.could > 0) await world.course('came', Math.round((100 * held.came) / held.could));
  const { sessions, came } = held;
  const told = { week: 2 * turn, sessions, came, left, joined, merged: 0 };
  await world.progress(4 + turn, parts, 'week', told);
  await world.later(14);
}

async function comeAndGo(world: World, run: Run): Promise<number> {
  const { programme, mentees, outside, actors } = run;
  const going = mentees.filter(() => happens(world.random, leaving));
  const coming = draw(world.random, outside, Math.max(1, outside.length / 8));
  await forAll(going, (one) => leave(world, programme, one));
  await enter(world, programme, coming, [...actors.values()]);
  for (const one of coming) actors.set(one.id, one);
  run.mentees = [...mentees.filter((one) => !going.includes(one)), ...coming];
  run.outside = outside.filter((one) => !coming.includes(one));
  return going.length;
}
