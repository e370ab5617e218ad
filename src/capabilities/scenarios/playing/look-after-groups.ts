import { Refused } from '#platform/http/api-client.ts';
import type { World } from '../world.ts';
import { listThin, listWaiting } from './follow.ts';
import { organise, type Played } from './organise.ts';

type Place = { group_id: number; broken: number };
type Merger = { moves: { person: number; to: number }[] };

/** So many newcomers are looked after in a week. */
const atMost = 20;

/** Who waits gets a place where one is found that breaks no rule. Answers how many did. */
export async function placeNewcomers(world: World, programme: Played): Promise<number> {
  let placed = 0;
  for (const person of (await listWaiting(world, programme)).slice(0, atMost)) {
    const { items } = await organise<{ items: Place[] }>(world, programme, 'GET', `places?person=${person}`);
    const best = items.find(({ broken }) => broken === 0);
    if (!best) continue;
    await organise(world, programme, 'POST', 'places', { person_id: person, group_id: best.group_id });
    placed += 1;
  }
  return placed;
}

/** Groups that have become thin are given up, where there is a way that breaks no rule. Answers how many were. */
export async function mergeThinGroups(world: World, programme: Played): Promise<number> {
  let merged = 0;
  for (const group of await listThin(world, programme)) {
    const ways = await waysToMerge(world, programme, group);
    if (!ways[0]) continue;
    await organise(world, programme, 'POST', `groups/${group}/merger`, { moves: ways[0].moves });
    merged += 1;
  }
  return merged;
}

/** None where the group is gone already. */
async function waysToMerge(world: World, programme: Played, group: number): Promise<Merger[]> {
  try {
    return (await organise<{ items: Merger[] }>(world, programme, 'GET', `groups/${group}/mergers`)).items;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return [];
    throw error;
  }
}
