/** A team as somebody who looks for one to talk to sees it. */
export type Candidate = { id: number; topics: readonly string[]; department: string | null };

/** Which team to talk to, and why: the words that both work on, and whether it is of another department. */
export type Choice = { id: number; topics: string[]; elsewhere: boolean };

const alike = (word: string): string => word.trim().toLocaleLowerCase();

/**
 * The team with which a talk is worth most: what both work on counts most, and of those alike the one of another
 * department. Whoever has neither in common with the team is not suggested. Ties go to the smallest number drawn
 * from `seed`, so that not every team is sent to the same one. Null where there is nobody.
 */
export function chooseContact(
  team: Candidate,
  others: readonly Candidate[],
  known: ReadonlySet<number>,
  seed: number,
): Choice | null {
  const mine = new Set(team.topics.map(alike));
  const found = others
    .filter(({ id }) => id !== team.id && !known.has(id))
    .map((other) => ({
      id: other.id,
      topics: other.topics.filter((topic) => mine.has(alike(topic))),
      elsewhere:
        other.department !== null && team.department !== null && other.department !== team.department,
    }))
    .filter(({ topics, elsewhere }) => topics.length > 0 || elsewhere)
    .toSorted(
      (one, other) =>
        worth(other) - worth(one) || draw(one.id, seed) - draw(other.id, seed) || one.id - other.id,
    );
  return found[0] ?? null;
}

const worth = ({ topics, elsewhere }: Choice): number => topics.length * 2 + (elsewhere ? 1 : 0);

/** A number between 0 and 1 that looks drawn and is always the same for the same two. */
const draw = (id: number, seed: number): number => {
  const mixed = Math.imul(id ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};
