import type { Candidates } from './candidates.ts';
import { fillSeats, type Market } from './fill-seats.ts';
import { wholeScore } from './score.ts';

/**
 * "Best scores": the greatest sum of scores, and among equals the most people. "Most people": the most people matched,
 * and among equals the greatest sum.
 */
export type Mode = 'best scores' | 'most people';

type Worth = (score: number) => number;

/** Both orders as one whole number: the second wish can never add up to one step of the first. */
function worthIn(mode: Mode, people: number): Worth {
  if (mode === 'best scores') return (score) => score * (people + 1) + 1;
  const everyScore = people * wholeScore + 1;
  return (score) => everyScore + score;
}

/** Free seats of each giver, in the order of the candidates. */
export const freeSeats = ({ givers }: Candidates): Int32Array =>
  Int32Array.from(givers, ({ person }) => Math.max(0, Math.floor(person.capacity)));

/** The pair of each seeker under which they are matched, or -1; `barred` pairs are left out. */
export function match(
  candidates: Candidates,
  seats: Int32Array,
  mode: Mode,
  { evenLoad = 0, barred }: { evenLoad?: number; barred?: Uint8Array } = {},
): Int32Array {
  const worth = worthIn(mode, candidates.seekers.length);
  const market =
    evenLoad > 0 ? seatBySeat(candidates, seats, worth, evenLoad) : whole(candidates, seats, worth);
  if (barred)
    for (let edge = 0; edge < market.worth.length; edge += 1)
      if (barred[market.pair[edge]!]) market.worth[edge] = -1;
  const { columnOf } = fillSeats(market);
  return columnOf.map((column, seeker) => {
    if (column < 0) return -1;
    for (let edge = market.starts[seeker]!; ; edge += 1)
      if (market.to[edge] === column) return market.pair[edge]!;
  });
}

/** A market that remembers which pair each of its edges stands for. */
type PairMarket = Market & { pair: Int32Array };

function whole({ starts, giver, score }: Candidates, seats: Int32Array, worthOf: Worth): PairMarket {
  const pair = new Int32Array(giver.length);
  const worth = new Float64Array(giver.length);
  for (let edge = 0; edge < giver.length; edge += 1) {
    pair[edge] = edge;
    worth[edge] = worthOf(score[edge]!);
  }
  return { seats, starts, to: giver, worth, pair };
}

/** Each seat by itself, worth less the more people its giver accompanies before it is taken. */
function seatBySeat(
  { seekers, givers, starts, giver, score }: Candidates,
  seats: Int32Array,
  worth: Worth,
  evenLoad: number,
): PairMarket {
  const seatsOf = seats.map((count) => Math.min(count, seekers.length));
  const first = new Int32Array(givers.length + 1);
  for (let one = 0; one < givers.length; one += 1) first[one + 1] = first[one]! + seatsOf[one]!;
  const size = giver.reduce((sum, one) => sum + seatsOf[one]!, 0);
  const market = {
    seats: new Int32Array(first.at(-1)!).fill(1),
    starts: new Int32Array(starts.length),
    to: new Int32Array(size),
    worth: new Float64Array(size),
    pair: new Int32Array(size),
  };
  let edge = 0;
  for (let seeker = 0; seeker < seekers.length; seeker += 1) {
    for (let pair = starts[seeker]!; pair < starts[seeker + 1]!; pair += 1) {
      const one = giver[pair]!;
      for (let seat = 0; seat < seatsOf[one]!; seat += 1, edge += 1) {
        const load = (givers[one]!.person.accompanies ?? 0) + seat;
        market.to[edge] = first[one]! + seat;
        market.worth[edge] = worth(Math.max(0, score[pair]! - Math.round(evenLoad * wholeScore * load)));
        market.pair[edge] = pair;
      }
    }
    market.starts[seeker + 1] = edge;
  }
  return market;
}
