import { herfindahl, topShare } from '#shared/networks/concentration.ts';
import { constraint } from '#shared/networks/constraint.ts';
import { egoDensity } from '#shared/networks/density.ts';
import { effectiveSize, efficiency } from '#shared/networks/effective-size.ts';
import { ego, egoNetwork } from '#shared/networks/ego-network.ts';
import { ownExternalInternal } from '#shared/networks/external-internal.ts';
import { iqv } from '#shared/networks/variety.ts';
import type { Answers, Person } from './answers.ts';

/** Everything that is measured of one check. Shares are from 0 to 1; null is what cannot be said yet. */
export type Measures = {
  people: number;
  /** Different departments named, one's own and the world outside among them. */
  departments: number;
  departmentVariety: number | null;
  levelVariety: number | null;
  placeVariety: number | null;
  /** From -1, all in one's own department, to +1, all elsewhere. */
  externalInternal: number | null;
  outside: number;
  higher: number;
  lower: number;
  /** On one's own floor or in one's building. */
  near: number;
  /** Pairs who know each other, and how many pairs there could be. */
  knownPairs: number;
  possiblePairs: number;
  density: number | null;
  effectiveSize: number | null;
  efficiency: number | null;
  constraint: number | null;
  /** From 1 to 5. */
  meanStrength: number | null;
  weakShare: number | null;
  newShare: number | null;
  topThreeShare: number | null;
  herfindahl: number | null;
};

/** Ties of this strength or less are weak. */
const weak = 2;
const levels = 3;
const placesPossible = 5;

/** Measures one person's network; a pure function of what they answered. */
export function measure({ own, departmentsPossible, contacts, known }: Answers): Measures {
  const count = contacts.length;
  const strengths = contacts.flatMap(({ strength }) => strength ?? []);
  const network = egoNetwork({ strengths: contacts.map(() => 1), known });
  const departments = contacts.map(({ department }) => department);
  const is = (test: (one: Person) => boolean) => contacts.filter(test).length;
  return {
    people: count,
    departments: kinds(departments),
    departmentVariety: iqv(departments, departmentsPossible),
    levelVariety: iqv(
      contacts.map(({ level }) => level),
      levels,
    ),
    placeVariety: iqv(
      contacts.map(({ place }) => place),
      placesPossible,
    ),
    externalInternal: ownExternalInternal(own, departments),
    outside: is(({ department }) => department !== null && department !== own),
    higher: is(({ level }) => level === 'higher'),
    lower: is(({ level }) => level === 'lower'),
    near: is(({ place }) => place === 'floor' || place === 'building'),
    knownPairs: known.length,
    possiblePairs: (count * (count - 1)) / 2,
    density: egoDensity(count, known.length),
    effectiveSize: effectiveSize(network, ego),
    efficiency: efficiency(network, ego),
    constraint: constraint(network, ego),
    meanStrength:
      strengths.length === 0 ? null : strengths.reduce((sum, one) => sum + one, 0) / strengths.length,
    weakShare: shareOf(strengths.map((strength) => strength <= weak)),
    newShare: shareOf(contacts.map(({ isNew }) => isNew)),
    topThreeShare: topShare(strengths),
    herfindahl: herfindahl(strengths),
  };
}

const kinds = (values: readonly (string | null)[]): number =>
  new Set(values.filter((value) => value !== null)).size;

function shareOf(said: readonly (boolean | null)[]): number | null {
  const known = said.filter((one) => one !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
