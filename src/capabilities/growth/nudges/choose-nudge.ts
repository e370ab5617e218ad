/** Somebody as the choice sees them: what they say of themselves to everybody. */
export type Someone = {
  id: number;
  department: string | null;
  location: string | null;
  managerId: number | null;
  askMeAbout: readonly string[];
  wantToLearn: readonly string[];
};

/** What speaks for a person, the strongest first. */
export const nudgeReasons = ['learn', 'teach', 'common', 'department', 'location'] as const;
export type NudgeReason = (typeof nudgeReasons)[number];

/** Towards whom, why, and the topic to begin with, where there is one. */
export type Choice = { id: number; reasons: NudgeReason[]; topic: string | null };

const weights: Record<NudgeReason, number> = { learn: 5, teach: 3, common: 2, department: 2, location: 1 };

/**
 * One person outside somebody's corner: of another department or place, with something that they can be asked about.
 * Whoever is in `spared` is not chosen: those who do not want it, those already known, those with whom one is not to
 * be paired. Of those for whom most speaks one is drawn by `seed`, so that the same people are not sent to everybody.
 * Null where nobody is left.
 */
export function chooseNudge(
  me: Someone,
  others: readonly Someone[],
  spared: ReadonlySet<number>,
  seed: number,
): Choice | null {
  const found = others
    .filter(
      (other) =>
        other.id !== me.id && !spared.has(other.id) && isOutside(me, other) && other.askMeAbout.length > 0,
    )
    .map((other) => reasonsFor(me, other));
  const best = Math.max(...found.map(worth));
  const drawn = found
    .filter((one) => worth(one) >= best - 1)
    .toSorted((one, other) => lot(one.id, seed) - lot(other.id, seed) || one.id - other.id);
  return drawn[0] ?? null;
}

/** Another department or place, and not one who leads the other. */
function isOutside(me: Someone, other: Someone): boolean {
  if (other.id === me.managerId || other.managerId === me.id) return false;
  return differs(me.department, other.department) || differs(me.location, other.location);
}

const differs = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

function reasonsFor(me: Someone, other: Someone): Choice {
  const learn = common(me.wantToLearn, other.askMeAbout);
  const teach = common(me.askMeAbout, other.wantToLearn);
  const both = common(me.askMeAbout, other.askMeAbout);
  const holds: Record<NudgeReason, boolean> = {
    learn: learn !== null,
    teach: teach !== null,
    common: both !== null,
    department: differs(me.department, other.department),
    location: differs(me.location, other.location),
  };
  return {
    id: other.id,
    reasons: nudgeReasons.filter((reason) => holds[reason]),
    topic: learn ?? teach ?? both ?? other.askMeAbout[0] ?? null,
  };
}

const worth = ({ reasons }: Choice): number => reasons.reduce((sum, reason) => sum + weights[reason], 0);

/** A topic that both name, as the second one writes it. */
function common(mine: readonly string[], theirs: readonly string[]): string | null {
  const wanted = new Set(mine.map(plain));
  return theirs.find((topic) => wanted.has(plain(topic))) ?? null;
}

const plain = (topic: string): string => topic.trim().toLocaleLowerCase();

/** A number between 0 and 1 that looks drawn and is always the same for the same two. */
const lot = (id: number, seed: number): number => {
  const mixed = Math.imul(id ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};
