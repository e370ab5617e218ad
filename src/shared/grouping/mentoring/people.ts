export type Modality = 'on site' | 'remote' | 'either';
export type Importance = 1 | 2 | 3;
export type SkillLevel = 1 | 2 | 3;

/** What counts about anyone in a mentoring programme: only structured answers, never free text. */
export interface Participant {
  id: number;
  languages: readonly string[];
  /** Minutes east of UTC. */
  utcOffset: number;
  modality: Modality;
  location: string | null;
  department: string | null;
  role: string | null;
  /** Rank in the house; a higher number stands higher. */
  level: number | null;
  /** Everyone above in the reporting line, in any order. */
  managers: readonly number[];
  /** People this person does not want to be matched with. The other side is not asked and not told. */
  exclusions: readonly number[];
}

export interface Seeker extends Participant {
  wants: readonly { skill: string; importance: Importance }[];
  /** Mentors this person would like, the dearest first. */
  preferences: readonly number[];
}

export interface Giver extends Participant {
  offers: readonly { skill: string; level: SkillLevel }[];
  /** Seats that are free now. */
  capacity: number;
  /** How many people this person accompanies already. */
  accompanies?: number;
}

interface Prepared {
  languages: ReadonlySet<string>;
  managers: ReadonlySet<number>;
  exclusions: ReadonlySet<number>;
}
/** A person with what every pair asks about made quick to find. */
export interface PreparedSeeker extends Prepared {
  person: Seeker;
  /** Each wanted skill once, with its greatest importance, by name. */
  wants: readonly (readonly [skill: string, importance: Importance])[];
  sumOfImportance: number;
  /** Rank of each preferred mentor, from 1. */
  ranks: ReadonlyMap<number, number>;
}
export interface PreparedGiver extends Prepared {
  person: Giver;
  offers: ReadonlyMap<string, SkillLevel>;
}

const prepare = (person: Participant): Prepared => ({
  languages: new Set(person.languages),
  managers: new Set(person.managers),
  exclusions: new Set(person.exclusions),
});

/** Named twice, a skill counts once, with the greater number. */
function greatest<N extends number>(entries: readonly (readonly [string, N])[]): Map<string, N> {
  const found = new Map<string, N>();
  for (const [skill, number] of entries) {
    const before = found.get(skill);
    if (before === undefined || number > before) found.set(skill, number);
  }
  return found;
}

export function prepareSeeker(person: Seeker): PreparedSeeker {
  const wants = [...greatest(person.wants.map(({ skill, importance }) => [skill, importance] as const))];
  return {
    ...prepare(person),
    person,
    wants: wants.sort(([a], [b]) => (a < b ? -1 : 1)),
    sumOfImportance: wants.reduce((sum, [, importance]) => sum + importance, 0),
    ranks: new Map([...new Set(person.preferences)].map((id, index) => [id, index + 1])),
  };
}

export function prepareGiver(person: Giver): PreparedGiver {
  return {
    ...prepare(person),
    person,
    offers: greatest(person.offers.map(({ skill, level }) => [skill, level] as const)),
  };
}

/** In the order of their ids, so that the order of a list decides nothing; a person listed twice is refused. */
export function inOrder<P extends { id: number }>(people: readonly P[]): P[] {
  const sorted = [...people].sort((a, b) => a.id - b.id);
  const twice = sorted.find(({ id }, index) => sorted[index + 1]?.id === id);
  if (twice) throw new Error(`Person ${twice.id} is listed twice.`);
  return sorted;
}
