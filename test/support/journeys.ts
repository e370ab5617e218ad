import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, type Role } from './cast.ts';
import { everyKind } from './every-kind.ts';
import { makeGroup, makeProgramme, type MadeProgramme } from './programmes.ts';
import type { Stoa } from './stoa.ts';

export type Circle = { programme: MadeProgramme; group: number; at: (key: string) => string };

/** A group with a step of every kind, all of which are open, and where each step is. The first of the people leads. */
export async function makeCircle(
  stoa: Stoa,
  people: readonly Role[] = [ana, ben, clara],
  more: Record<string, unknown> = {},
): Promise<Circle> {
  const programme = await makeProgramme(stoa, everyKind(more));
  const group = await makeGroup(stoa, programme, people);
  return { programme, group, at: await stepsOf(stoa, group) };
}

/** Where the steps of a group are. */
export async function stepsOf(stoa: Stoa, group: number): Promise<(key: string) => string> {
  const steps = await stoa.ground.db.many<{ id: number; key: string }>(sql`
    select id, key from steps where group_id = ${group}`);
  return (key) => `/groups/${group}/steps/${steps.find((step) => step.key === key)!.id}`;
}

/** The id of the step that is there. */
export const stepAt = (at: string): number => Number(at.split('/').at(-1));

export const stateAt = async (stoa: Stoa, at: string): Promise<string> =>
  (await stoa.ground.db.one<{ state: string }>(sql`select state from steps where id = ${stepAt(at)}`)).state;
