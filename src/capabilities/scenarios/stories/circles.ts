import { checkRunning, checkSite, checkWhole } from '../checks/check-groups.ts';
import { soundSizes } from '../checks/groups.ts';
import { forAll } from '../door.ts';
import { answerSteps } from '../playing/answer-steps.ts';
import { draw, happens } from '../playing/chance.ts';
import { circleApplication } from '../playing/circle-application.ts';
import { declaredOf, howItStands } from '../playing/follow.ts';
import { proposeGroups, publishGroups, reviewGroups } from '../playing/form-groups.ts';
import { gatherCompany } from '../playing/gather-company.ts';
import { holdSessions } from '../playing/hold-sessions.ts';
import { mergeThinGroups, placeNewcomers } from '../playing/look-after-groups.ts';
import { joinCommunity, openCommunity } from '../playing/open-community.ts';
import { foundProgramme, inDays, organise, type Played } from '../playing/organise.ts';
import { applyAll, leave } from '../playing/take-part.ts';
import { tellFigures, type Sums } from '../playing/tell-figures.ts';
import type { Actor, Scenario, World } from '../world.ts';

const weeks = 12;
const parts = weeks + 8;
/** Shares of all who take part: how many come in later, and how many go in a week. */
const late = 0.05;
const leaving = 0.025;
/** How many of them do it again. */
const again = 0.6;

/** Four or five; among few the hours that all of a circle can meet in may leave only three. */
const many = 300;
const sizesFor = (people: number): readonly [number, number] => [people < many ? 3 : 4, 5];

type Run = {
  programme: Played;
  inside: Actor[];
  outside: Actor[];
  actors: Map<number, Actor>;
  sums: Sums & { merged: number };
};

/** A community grows, forms circles for twelve weeks, ends them, and begins again. */
export const circles: Scenario = {
  name: 'circles',
  people: 1200,
  async play(world, size) {
    const people = await gatherCompany(world, 'circles', size, parts);
    const [organiser, second, ...others] = people;
    const community = await openCommunity(world, [organiser!, second!], 'Learning together');
    await world.progress(2, parts, 'community', { name: 'Learning together' });
    await joinCommunity(world, community.slug, others);
    await world.settle();
    await world.progress(3, parts, 'joined', { people: people.length });
    const programme = await foundProgramme(world, organiser!, {
      format: 'working-aloud-circle',
      name: 'Twelve weeks of circles',
      community: community.id,
    });
    await world.progress(3, parts, 'founded', { name: programme.name });
    const run = await begin(world, programme, people);
    for (let week = 1; week <= weeks; week++) await playWeek(world, run, week);
    await end(world, run);
    await goOn(world, run);
    await checkSite(world);
    await world.progress(parts, parts, 'end');
  },
};

/** People apply, circles are proposed, looked through and published. */
async function begin(world: World, programme: Played, people: readonly Actor[]): Promise<Run> {
  const [, ...others] = people;
  const outside = draw(world.random, others, late * others.length);
  const inside = people.filter((one) => !outside.includes(one));
  const actors = new Map(people.map((one) => [one.id, one]));
  await enter(world, programme, inside, people);
  await world.progress(4, parts, 'applied', { people: inside.length });
  await form(world, programme, 5);
  const { groups, grouped } = await howItStands(world, programme);
  world.check('sizes', await soundSizes(world.db, programme.id, sizesFor(inside.length)));
  await world.course('grouped', grouped);
  await world.progress(6, parts, 'published', { groups, people: grouped });
  const sums = { sessions: 0, came: 0, merged: 0, left: 0, joined: 0, answers: 0 };
  return { programme, inside, outside, actors, sums };
}

const enter = (world: World, programme: Played, who: readonly Actor[], people: readonly Actor[]) =>
  applyAll(world, programme, who, (one) => circleApplication(world.random, one, people));

/** Circles are proposed, looked through and published; `part` is how far the story is by then. */
async function form(world: World, programme: Played, part: number): Promise<void> {
  await organise(world, programme, 'POST', 'intake-end');
  const { groups, waiting } = await proposeGroups(world, programme);
  await world.progress(part, parts, 'proposed', { groups, waiting: waiting.length });
  await reviewGroups(world, programme);
  await publishGroups(world, programme);
}

async function playWeek(world: World, run: Run, week: number): Promise<void> {
  const { programme, actors, sums } = run;
  const declared = await declaredOf(world, programme);
  const held = await holdSessions(world, programme, actors);
  const answers = await answerSteps(world, programme, declared, actors);
  const { left, joined } = await comeAndGo(world, run);
  await world.later(3);
  const placed = await placeNewcomers(world, programme);
  const merged = await mergeThinGroups(world, programme);
  await world.settle();
  sums.sessions += held.sessions;
  sums.came += held.came;
  sums.answers += answers;
  sums.merged += merged;
  sums.left += left;
  sums.joined += placed;
  await checkRunning(world, programme.id);
  world.figure('mergers', sums.merged);
  await tellFigures(world, programme, sums);
  if (held.could > 0) await world.course('came', Math.round((100 * held.came) / held.could));
  const told = { week, sessions: held.sessions, came: held.came, left, joined, merged };
  await world.progress(6 + week, parts, 'week', told);
  await world.later(4);
}

/** Some go without a reason, some ask to come in; the organisers and those who lead stay. */
async function comeAndGo(world: World, run: Run): Promise<{ left: number; joined: number }> {
  const { programme, inside, outside } = run;
  const going = inside.slice(1).filter(() => happens(world.random, leaving));
  const coming = draw(world.random, outside, Math.max(1, outside.length / 6));
  await forAll(going, (one) => leave(world, programme, one));
  await enter(world, programme, coming, inside);
  run.inside = [...inside.filter((one) => !going.includes(one)), ...coming];
  run.outside = outside.filter((one) => !coming.includes(one));
  return { left: going.length, joined: coming.length };
}

async function end(world: World, { programme, actors, outside }: Run): Promise<void> {
  await organise(world, programme, 'POST', 'closing', { words: 'Twelve weeks, and many goals moved.' });
  await world.settle();
  const stayedOut = new Set(outside.map(({ id }) => id));
  const applied = [...actors.keys()].filter((id) => !stayedOut.has(id));
  await checkWhole(world, programme.id, applied);
  await world.progress(parts - 1, parts, 'closed', { name: programme.name });
}

/** The next run begins with those who liked it. */
async function goOn(world: World, { programme, inside, actors }: Run): Promise<void> {
  const { organiser } = programme;
  const next = await organise<Played>(world, programme, 'POST', 'runs');
  const following = { ...next, organiser };
  await organise(world, following, 'PATCH', '', { starts_on: await inDays(world, 0) });
  await organise(world, following, 'POST', 'opening');
  const those = draw(world.random, inside, again * inside.length);
  await enter(world, following, those, [...actors.values()]);
  await form(world, following, parts - 1);
  await world.later(1);
  world.check('sizes', await soundSizes(world.db, following.id, sizesFor(those.length)));
  await checkRunning(world, following.id);
  await checkWhole(world, following.id, those.map(({ id }) => id)); // prettier-ignore
  const { groups, grouped } = await howItStands(world, following);
  world.figure('programmes', 2);
  await world.progress(parts - 1, parts, 'next', { groups, people: grouped });
}
