import { castCompany } from '../cast-company.ts';
import type { Actor, World } from '../world.ts';
import { chooseMails } from './choose-mails.ts';

/** How every story begins: people come into the directory and say which mails they want. `parts` is how long it is. */
export async function gatherCompany(
  world: World,
  story: string,
  size: number,
  parts: number,
): Promise<Actor[]> {
  const people = await castCompany(world, size, story);
  await chooseMails(world, people);
  world.figure('people', people.length);
  await world.progress(1, parts, 'company', { people: people.length });
  return people;
}
