import type { Group } from '#capabilities/programmes/index.ts';

/** Whether somebody keeps the group's steps in order: whoever leads it, and where nobody does, everyone in it. */
export const keepsOrder = (group: Pick<Group, 'facilitates' | 'people'>): boolean =>
  group.facilitates || !group.people.some((person) => person.facilitates);

/** Who of the group does a step: everyone, those of a role, or whoever leads where nobody holds the role. */
export function doersOf<P extends Pick<Group['people'][number], 'role' | 'facilitates'>>(
  people: readonly P[],
  who: string,
): readonly P[] {
  if (who === 'everyone') return people;
  const holders = people.filter(({ role }) => role === who);
  if (holders.length > 0) return holders;
  const leaders = people.filter(({ facilitates }) => facilitates);
  return leaders.length > 0 ? leaders : people;
}
