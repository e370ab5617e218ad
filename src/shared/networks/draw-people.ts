import { seededRandom } from '#shared/grouping/random.ts';

/** `count` different people of `size`, drawn by chance that can be repeated: the same seed draws the same people. */
export function drawPeople(size: number, count: number, seed = 1): Uint32Array {
  const people = Uint32Array.from({ length: size }, (_, person) => person);
  const random = seededRandom(seed);
  const drawn = Math.min(count, size);
  for (let place = 0; place < drawn; place += 1) {
    const other = place + random.below(size - place);
    [people[place], people[other]] = [people[other]!, people[place]!];
  }
  return people.slice(0, drawn);
}
