import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import { happens } from './chance.ts';

type Choices = { weekday: number; ways: Record<string, { app: boolean; mail: boolean; digest: boolean }> };

const never = 0;

/** Some leave it at what the site offers, most want no weekly mail, and some read everything in the app alone. */
export async function chooseMails({ door, random }: World, people: readonly Actor[]): Promise<void> {
  const [first] = people;
  if (!first) return;
  const usual = await door.call<Choices>(first.token, 'GET', '/notification-choices');
  const inApp = Object.fromEntries(
    Object.entries(usual.ways).map(([matter, ways]) => [matter, { ...ways, mail: false }]),
  );
  const wishes = people
    .filter(() => !happens(random, 0.1))
    .map((person) => ({ person, ways: happens(random, 0.5) ? inApp : usual.ways }));
  await forAll(wishes, ({ person, ways }) =>
    door.call(person.token, 'PUT', '/notification-choices', { weekday: never, ways }),
  );
}
