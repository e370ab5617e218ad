import type { RoulettePerson, RouletteRules } from './types.ts';

/** Whether one of two people leads the other, directly or over as many steps as the rules count. */
export function reportingLine(
  people: readonly RoulettePerson[],
  rules: RouletteRules,
): (i: number, j: number) => boolean {
  if (rules.reportingLine === 'ignore') return () => false;
  const chart = rules.managers ?? new Map(people.map(({ id, manager }) => [id, manager]));
  const leaders = people.map(({ manager }) => {
    const above: number[] = [];
    for (let one = manager; one !== null && above.length < (rules.lineLevels ?? 1);) {
      above.push(one);
      one = chart.get(one) ?? null;
    }
    return above;
  });
  return (i, j) => leaders[i]!.includes(people[j]!.id) || leaders[j]!.includes(people[i]!.id);
}
