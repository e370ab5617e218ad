import type { Random } from '#shared/grouping/random.ts';

/** Something to be reviewed, and whose it is. */
export type Reviewed = { id: number; authors: readonly number[] };
export type Drawn = { work: number; reviewer: number };

/**
 * Peers review each other: everybody who handed something in reviews what others did, as many as they are reviewed
 * by. The works stand in a circle in an order by lot, and each is reviewed by the authors of those before it; among
 * the authors of one work by whoever has least to do. Nobody reviews their own; where there are too few works, each
 * is reviewed by as many as there are.
 */
export function drawPeers(works: readonly Reviewed[], each: number, random: Random): Drawn[] {
  const circle = random.shuffle(works);
  const load = new Map<number, number>();
  const drawn: Drawn[] = [];
  for (let distance = 1; distance <= Math.min(each, circle.length - 1); distance += 1) {
    circle.forEach((work, at) => {
      const by = circle[(at + distance) % circle.length]!;
      const taken = drawn.filter((one) => one.work === work.id).map((one) => one.reviewer);
      const free = by.authors.filter((author) => !work.authors.includes(author) && !taken.includes(author));
      const reviewer = leastLoaded(free, load, random);
      if (reviewer !== null) drawn.push(give(load, work.id, reviewer));
    });
  }
  return drawn;
}

/** Everybody of a circle of reviewers gets equally many works, and never their own. */
export function drawFrom(
  works: readonly Reviewed[],
  reviewers: readonly number[],
  each: number,
  random: Random,
): Drawn[] {
  const load = new Map<number, number>();
  return random.shuffle(works).flatMap((work) => {
    const drawn: Drawn[] = [];
    const free = reviewers.filter((one) => !work.authors.includes(one));
    while (drawn.length < Math.min(each, free.length)) {
      const taken = new Set(drawn.map((one) => one.reviewer));
      const rest = free.filter((one) => !taken.has(one));
      drawn.push(give(load, work.id, leastLoaded(rest, load, random)!));
    }
    return drawn;
  });
}

function give(load: Map<number, number>, work: number, reviewer: number): Drawn {
  load.set(reviewer, (load.get(reviewer) ?? 0) + 1);
  return { work, reviewer };
}

function leastLoaded(
  people: readonly number[],
  load: ReadonlyMap<number, number>,
  random: Random,
): number | null {
  if (people.length === 0) return null;
  const least = Math.min(...people.map((one) => load.get(one) ?? 0));
  const idle = people.filter((one) => (load.get(one) ?? 0) === least);
  return idle[random.below(idle.length)]!;
}
