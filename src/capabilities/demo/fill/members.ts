import type { Chance } from '../chance.ts';
import type { Story } from '../content/read-communities.ts';
import type { Person } from './fill-people.ts';

/** Somebody in a community, as what, and since when. */
export type Member = { person: Person; role: string; joined: Date; byRule: boolean };

/**
 * Who belongs to a community: those whom its text names, those who write in it (`firstPosts` says when they first
 * did), whom its rule puts in, and a part of the departments that it is for.
 */
export function membersOf(
  story: Story,
  people: ReadonlyMap<string, Person>,
  { draw, opened, now, firstPosts }: { draw: Chance; opened: Date; now: Date; firstPosts: Map<string, Date> },
): Member[] {
  const fits = ruleOf(story);
  const everyone = [...people.values()];
  const chosen = new Map<Person, Omit<Member, 'person'>>();
  const add = (person: Person, role: string, byRule = false) => {
    if (!chosen.has(person)) chosen.set(person, { role, joined: joinedAt(person), byRule });
  };
  const joinedAt = (person: Person): Date => {
    const earliest = Math.max(+opened, +person.firstDay + 86_400_000);
    const late = earliest + (+now - earliest) * 0.8 * draw.share() ** 3;
    const wrote = firstPosts.get(person.key);
    return new Date(wrote ? Math.max(+opened, Math.min(late, +wrote - 3_600_000)) : late);
  };
  const founding = story.line('state') === 'incubating';
  for (const key of story.list('owners')) add(people.get(key)!, founding ? 'founder' : 'owner');
  for (const key of story.list('moderators')) add(people.get(key)!, 'moderator');
  for (const key of [...story.list('also'), ...firstPosts.keys()])
    add(people.get(key)!, founding ? 'early adopter' : 'member');
  for (const person of everyone) if (fits(person)) add(person, 'member', true);
  for (const part of story.list('members')) {
    const [, which, share] = /^(.*) (\d+)$/.exec(part)!;
    const level = which!.startsWith('level ') ? which!.slice(6) : null;
    const meant = everyone.filter(
      (one) => (level ? one.level === level : one.department === which) && one.active,
    );
    for (const person of draw.some(meant, Math.round((meant.length * Number(share)) / 100)))
      add(person, 'member');
  }
  return [...chosen].map(([person, how]) => ({ person, ...how }));
}

/** Whom the directory puts in. */
function ruleOf(story: Story): (person: Person) => boolean {
  const departments = story.list('rule departments');
  const locations = story.list('rule locations');
  if (departments.length === 0) return () => false;
  return (one) => one.active && departments.includes(one.department) && locations.includes(one.place);
}
