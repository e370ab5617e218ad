import { planSizes } from '#shared/grouping/circles/plan-sizes.ts';
import { readPool } from '#shared/grouping/circles/read-pool.ts';
import type { Person, Rules } from '#shared/grouping/circles/types.ts';
import { solveProgramme } from './highs.ts';

/** Indexes of people with the same key, by key. */
const groupBy = (people: readonly Person[], key: (person: Person) => string | null): number[][] => {
  const groups = Map.groupBy(people.keys(), (at) => key(people[at]!));
  return [...groups].filter(([value]) => value !== null).map(([, members]) => members);
};

/** Everything that keeps two people apart whatever the others are: what the reference knows of hard rules. */
function findClashes(people: readonly Person[], rules: Rules): [number, number][] {
  const pool = readPool(people, rules);
  return people.flatMap((a, i) =>
    people.flatMap((b, j): [number, number][] => {
      if (j <= i) return [];
      const inLine =
        (a.manager !== null && a.manager === b.manager) ||
        pool.above(a.id).includes(b.id) ||
        pool.above(b.id).includes(a.id);
      return (rules.reportingLine && inLine) || pool.cannotMeet.get(a.id)?.has(b.id) ? [[i, j]] : [];
    }),
  );
}

/**
 * The best possible diversity of the worst circle, as a mixed-integer programme. Who is where is one variable for each
 * person (or for each kind of people, when no rule tells them apart) and circle; pairs that are alike grow with the
 * square of how many share a value, which straight lines bound exactly at whole numbers.
 */
function writeProgramme(people: readonly Person[], rules: Rules): string {
  const { attributes } = readPool(people, rules);
  const { sizes } = planSizes(people.length, rules.sizes);
  const clashes = findClashes(people, rules);
  const individual = clashes.length > 0 || rules.commonSlots > 0 || rules.commonLanguage;
  const kinds = individual
    ? people.map((_, at) => [at])
    : groupBy(people, (person) => attributes.map(({ name }) => person[name]).join('|'));
  const total = attributes.reduce((sum, { weight }) => sum + weight, 0);
  const lines: string[] = [];
  const whole: string[] = [];
  const yesOrNo: string[] = [];

  kinds.forEach((kind, k) => {
    lines.push(`${sizes.map((_, c) => `x${k}_${c}`).join(' + ')} = ${kind.length}`);
    (individual ? yesOrNo : whole).push(...sizes.map((_, c) => `x${k}_${c}`));
  });
  sizes.forEach((size, c) => {
    lines.push(`${kinds.map((_, k) => `x${k}_${c}`).join(' + ')} = ${size}`);
    const alike: string[] = [];
    attributes.forEach(({ name, weight }, a) => {
      groupBy(people, (person) => person[name]).forEach((members, v) => {
        if (members.length < 2) return;
        const inside = kinds.flatMap((kind, k) => (members.includes(kind[0]!) ? [k] : []));
        for (let slope = 1; slope < size; slope += 1) {
          const sum = inside.map((k) => ` - ${slope} x${k}_${c}`).join('');
          lines.push(`z${a}_${v}_${c}${sum} >= ${(-slope * (slope + 1)) / 2}`);
        }
        alike.push(` + ${weight / ((total * size * (size - 1)) / 2)} z${a}_${v}_${c}`);
      });
    });
    lines.push(`worst${alike.join('')} <= 1`);
    for (const [i, j] of clashes) lines.push(`x${i}_${c} + x${j}_${c} <= 1`);
    for (const [letter, wanted, listOf] of [
      ['s', rules.commonSlots, (person: Person) => person.slots],
      ['l', rules.commonLanguage ? 1 : 0, (person: Person) => person.languages],
    ] as const) {
      if (wanted === 0) continue;
      const all = [...new Set(people.flatMap(listOf))];
      lines.push(`${all.map((_, s) => `${letter}${s}_${c}`).join(' + ')} = ${wanted}`);
      all.forEach((one, s) => {
        yesOrNo.push(`${letter}${s}_${c}`);
        const lacking = people.flatMap((person, at) => (listOf(person).includes(one) ? [] : [`x${at}_${c}`]));
        if (lacking.length === 0) return;
        lines.push(`${lacking.join(' + ')} + ${size} ${letter}${s}_${c} <= ${size}`);
      });
    }
  });
  return [
    'Maximize\n worst\nSubject To',
    ...lines.map((line, at) => ` r${at}: ${line}`),
    'Bounds\n worst <= 1',
    whole.length > 0 ? `General\n ${whole.join('\n ')}` : '',
    yesOrNo.length > 0 ? `Binary\n ${yesOrNo.join('\n ')}` : '',
    'End',
  ].join('\n');
}

/**
 * No grouping of all these people can have a better worst circle than this: even if every value were spread evenly
 * over the circles, so many pairs would be alike.
 */
export function limitWorst(people: readonly Person[], rules: Rules): number {
  const { attributes } = readPool(people, rules);
  const { sizes } = planSizes(people.length, rules.sizes);
  const total = attributes.reduce((sum, { weight }) => sum + weight, 0);
  const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const alike = attributes.reduce((sum, { name, weight }) => {
    const groups = groupBy(people, (person) => person[name]);
    const least = groups.map(({ length }) => {
      const each = Math.floor(length / sizes.length);
      return (sizes.length * each * (each - 1)) / 2 + (length % sizes.length) * each;
    });
    return sum + weight * least.reduce((one, other) => one + other, 0);
  }, 0);
  return 1 - alike / (total * pairs);
}

/** The best worst circle that HiGHS finds within so many seconds; `exact` when nothing better exists. */
export const findBestWorst = (people: readonly Person[], rules: Rules, seconds: number) =>
  solveProgramme(writeProgramme(people, rules), seconds);
