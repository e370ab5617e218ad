/**
 * Gives every seat a person of their own so that the costs together are the least: the Hungarian method.
 * `costs[seat][person]`; there are at least as many people as seats. Returns the person of each seat.
 */
export function cheapestSeats(costs: readonly (readonly number[])[]): number[] {
  const seats = costs.length;
  const people = costs[0]?.length ?? 0;
  const bySeat = Array<number>(seats + 1).fill(0);
  const byPerson = Array<number>(people + 1).fill(0);
  const seatOf = Array<number>(people + 1).fill(0);
  for (let seat = 1; seat <= seats; seat++) takeSeat(seat);
  const taken = Array<number>(seats).fill(-1);
  for (let person = 1; person <= people; person++)
    if (seatOf[person]! > 0) taken[seatOf[person]! - 1] = person - 1;
  return taken;

  /** Lets one more seat be taken: along the cheapest chain of people who move on to another seat. */
  function takeSeat(first: number): void {
    seatOf[0] = first;
    const least = Array<number>(people + 1).fill(Infinity);
    const came = Array<number>(people + 1).fill(0);
    const passed = Array<boolean>(people + 1).fill(false);
    let here = 0;
    do {
      passed[here] = true;
      here = nextPerson(seatOf[here]!, here, { least, came, passed });
    } while (seatOf[here] !== 0);
    for (; here !== 0; here = came[here]!) seatOf[here] = seatOf[came[here]!]!;
  }

  function nextPerson(
    seat: number,
    here: number,
    { least, came, passed }: { least: number[]; came: number[]; passed: boolean[] },
  ): number {
    let next = 0;
    let smallest = Infinity;
    for (let person = 1; person <= people; person++) {
      if (passed[person]!) continue;
      const cost = costs[seat - 1]![person - 1]! - bySeat[seat]! - byPerson[person]!;
      if (cost < least[person]!) {
        least[person] = cost;
        came[person] = here;
      }
      if (least[person]! < smallest) {
        smallest = least[person]!;
        next = person;
      }
    }
    for (let person = 0; person <= people; person++) {
      if (passed[person]!) {
        bySeat[seatOf[person]!]! += smallest;
        byPerson[person]! -= smallest;
      } else least[person]! -= smallest;
    }
    return next;
  }
}
