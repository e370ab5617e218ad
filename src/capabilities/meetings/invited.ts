import { doersOf } from '#capabilities/journeys/index.ts';
import type { GroupPerson } from '#capabilities/programmes/index.ts';

/** For whom of a group a session is: everyone, or those of the role for which its step is, and whoever leads. */
export function invitedOf(people: readonly GroupPerson[], who: string): GroupPerson[] {
  const doers = doersOf(people, who);
  return people.filter((one) => one.facilitates || doers.includes(one));
}
