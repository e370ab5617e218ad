import { findBroken } from './find-broken.ts';
import { prepare } from './prepare.ts';
import { readPool, type Pool } from './read-pool.ts';
import { countDiffering, countValues, diversityOf, scoreOf, timeZoneSpread } from './score.ts';
import type { Judgement, Person, Reason, Rules } from './types.ts';

const shared = (lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists[0])].filter((one) => lists.every((list) => list.includes(one))).sort();

/** Whoever is ready and has most time; the choice stays with people. */
function suggestFacilitator(people: readonly Person[]): number | null {
  const willing = people.filter((person) => person.willing);
  return willing.toSorted((a, b) => b.slots.length - a.slots.length || a.id - b.id)[0]?.id ?? null;
}

function findWorstPair(pool: Pool, people: readonly Person[]): Judgement['worstPair'] {
  let worst: { weight: number; pair: NonNullable<Judgement['worstPair']> } | null = null;
  for (const [at, a] of people.entries()) {
    for (const b of people.slice(at + 1)) {
      const alike = pool.attributes.filter(
        ({ name, weight }) => weight > 0 && (a[name] === null || a[name] === b[name] || b[name] === null),
      );
      const times = pool.met.get(a.id)?.get(b.id) ?? 0;
      const weight = alike.reduce((sum, one) => sum + one.weight, times ** 2);
      if (weight <= (worst?.weight ?? 0)) continue;
      const same = alike.map(({ name }) => name).filter((name) => a[name] !== null && a[name] === b[name]);
      worst = { weight, pair: { pair: [a.id, b.id], same, times } };
    }
  }
  return worst && worst.pair;
}

/** Judges one set of people of a pool that was read before; for looking at many circles of one pool. */
export function judge(pool: Pool, memberIds: Iterable<number>): Judgement {
  const { rules } = pool;
  const problem = prepare(pool, memberIds);
  const { people, attributes } = problem;
  const everyone = people.map((_, at) => at);
  const pairs = (people.length * (people.length - 1)) / 2;
  const languages = shared(people.map((person) => person.languages));
  const slots = shared(people.map((person) => person.slots));
  const facilitators = people.filter((person) => person.willing).map(({ id }) => id);
  const spread = timeZoneSpread(people.map(({ utcOffset }) => utcOffset));
  const meetings = people.flatMap(({ id }) =>
    people
      .filter((other) => other.id > id && pool.met.get(id)?.has(other.id))
      .map((other): Reason => ({
        kind: 'met-before',
        pair: [id, other.id],
        times: pool.met.get(id)!.get(other.id)!,
      })),
  );

  const reasons: Reason[] = [];
  pool.attributes.forEach(({ name, weight }, at) => {
    const { codes, target } = attributes[at]!;
    const values = countValues(codes, everyone);
    const share = pairs === 0 ? 0 : countDiffering(codes, everyone) / pairs;
    if (weight > 0) reasons.push({ kind: 'mixed', attribute: name, values, members: people.length, share });
    if (values < target) reasons.push({ kind: 'target-missed', attribute: name, values, wanted: target });
  });
  if (rules.commonSlots > 0) reasons.push({ kind: 'slots-shared', count: slots.length });
  if (languages.length > 0) reasons.push({ kind: 'languages-shared', languages });
  if (facilitators.length > 0) reasons.push({ kind: 'facilitators', people: facilitators });
  else if (rules.facilitator) reasons.push({ kind: 'no-facilitator' });
  if (pool.met.size > 0 && meetings.length === 0) reasons.push({ kind: 'all-new-to-each-other' });
  reasons.push(...meetings);
  if (rules.timeZoneSpread !== null && spread > rules.timeZoneSpread) {
    reasons.push({ kind: 'time-zones-wide', minutes: spread, wanted: rules.timeZoneSpread });
  }
  if (people.length < rules.sizes.min) {
    reasons.push({ kind: 'thin', size: people.length, wanted: rules.sizes.min });
  }

  return {
    members: people.map(({ id }) => id),
    diversity: diversityOf(problem, everyone),
    score: scoreOf(problem, everyone),
    worstPair: findWorstPair(pool, people),
    facilitator: suggestFacilitator(people),
    commonSlots: slots,
    languages,
    reasons,
    broken: findBroken(pool, people),
  };
}

/**
 * What can be said for and against these people as one circle, for a human who reviews it. `people` is everybody
 * who takes part, since reporting lines run through others.
 */
export const judgeCircle = (
  people: readonly Person[],
  rules: Rules,
  memberIds: Iterable<number>,
): Judgement => judge(readPool(people, rules), memberIds);
