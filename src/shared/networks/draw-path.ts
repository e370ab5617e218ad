import type { Random } from '#shared/grouping/random.ts';
import type { Neighbours, Network } from './network.ts';
import { addNext, beginAt, clearRings, roomForRings, type Rings } from './rings.ts';

/** Room for rings around both ends of a path. */
export interface PathRoom {
  ahead: Rings;
  back: Rings;
}

export const roomForPaths = (size: number): PathRoom => ({
  ahead: roomForRings(size),
  back: roomForRings(size),
});

/**
 * Draws one of the shortest paths from one person to another, all of them equally likely, and tells who is on the way
 * between them; nobody where there is no path. Rings grow from both ends until they meet, always where there is less
 * to do, so that few of all people are looked at.
 */
export function drawPath(
  { out, in: incoming }: Network,
  { ahead, back }: PathRoom,
  from: number,
  to: number,
  random: Random,
  meet: (person: number) => void,
): void {
  beginAt(ahead, from);
  beginAt(back, to);
  let [aheadFrom, backFrom] = [0, 0];
  let middle = -1;
  while (middle < 0 && aheadFrom < ahead.end && backFrom < back.end) {
    if (tiesOf(out, ahead, aheadFrom) <= tiesOf(incoming, back, backFrom)) {
      aheadFrom = grow(out, ahead, aheadFrom);
      middle = drawMiddle(ahead, aheadFrom, back, random);
    } else {
      backFrom = grow(incoming, back, backFrom);
      middle = drawMiddle(back, backFrom, ahead, random);
    }
  }
  if (middle >= 0) {
    if (middle !== from && middle !== to) meet(middle);
    walk(incoming, ahead, middle, random, meet);
    walk(out, back, middle, random, meet);
  }
  clearRings(ahead, ahead.end);
  clearRings(back, back.end);
}

/** How much there is to look at from the outermost ring. */
function tiesOf({ starts }: Neighbours, { order, end }: Rings, from: number): number {
  let ties = 0;
  for (let place = from; place < end; place += 1) ties += starts[order[place]! + 1]! - starts[order[place]!]!;
  return ties;
}

/** Adds a ring; answers where it begins. */
function grow(neighbours: Neighbours, rings: Rings, from: number): number {
  const end = rings.end;
  addNext(neighbours, rings, from, end);
  return end;
}

/** Somebody of the new ring whom the other side has reached, as likely as shortest paths pass through them; -1 for nobody. */
function drawMiddle(rings: Rings, from: number, other: Rings, random: Random): number {
  return draw(random, (offer) => {
    for (let place = from; place < rings.end; place += 1) {
      const person = rings.order[place]!;
      if (other.ring[person]! >= 0) offer(person, rings.ways[person]! * other.ways[person]!);
    }
  });
}

/** Goes from the middle back to where the rings began, telling whom it meets in between. */
function walk(
  towards: Neighbours,
  { ring, ways }: Rings,
  middle: number,
  random: Random,
  meet: (person: number) => void,
): void {
  for (let person = middle; ring[person]! > 1;) {
    const here = person;
    person = draw(random, (offer) => {
      for (let tie = towards.starts[here]!; tie < towards.starts[here + 1]!; tie += 1) {
        const nearer = towards.to[tie]!;
        if (ring[nearer] === ring[here]! - 1) offer(nearer, ways[nearer]!);
      }
    });
    meet(person);
  }
}

/** One of those offered, each as likely as its weight; -1 when nobody was offered. */
function draw(random: Random, offerAll: (offer: (person: number, weight: number) => void) => void): number {
  let chosen = -1;
  let total = 0;
  offerAll((person, weight) => {
    total += weight;
    if (chosen < 0 || random.next() * total < weight) chosen = person;
  });
  return chosen;
}
