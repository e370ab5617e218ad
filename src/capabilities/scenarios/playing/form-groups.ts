import type { World } from '../world.ts';
import { organise, today, type Played } from './organise.ts';

type Proposal = { state: string; version: number; groups: number; waiting: { person_id: number }[] };
type ProposedGroup = { id: number; people: { id: number }[] };

/** The organiser lets groups be proposed and looks through them. */
export async function proposeGroups(world: World, programme: Played): Promise<Proposal> {
  await organise(world, programme, 'POST', 'proposal', {});
  await world.settle();
  return organise<Proposal>(world, programme, 'GET', 'proposal');
}

/** Takes one person out of the group that came out worst, sees what it does, and takes that back: a second look. */
export async function reviewGroups(world: World, programme: Played): Promise<void> {
  const { items } = await organise<{ items: ProposedGroup[] }>(world, programme, 'GET', 'proposal/groups');
  const person = items[0]?.people.at(-1)?.id;
  if (person === undefined) return;
  await organise(world, programme, 'GET', `proposal/moves?person=${person}`);
  const version = async () => (await organise<Proposal>(world, programme, 'GET', 'proposal')).version;
  const move = { person_id: person, to: null, version: await version() };
  await organise(world, programme, 'POST', 'proposal/moves', move);
  await organise(world, programme, 'POST', 'proposal/undo', { version: await version() });
}

/** Makes the proposed groups real from today on. */
export async function publishGroups(world: World, programme: Played): Promise<void> {
  const { version } = await organise<Proposal>(world, programme, 'GET', 'proposal');
  await organise(world, programme, 'POST', 'publication', { starts_on: await today(world), version });
  await world.settle();
}
