import { planSizes } from '#shared/grouping/circles/plan-sizes.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import type { Person, Rules } from '#shared/grouping/circles/types.ts';

/** Rules that forbid nothing and mix by department, location and level. */
export const plainRules: Rules = {
  sizes: { min: 4, max: 5, smallest: 3 },
  reportingLine: false,
  cannotMeet: [],
  together: [],
  commonSlots: 0,
  commonLanguage: false,
  departments: 0,
  mix: { department: 1, location: 1, level: 1 },
  metBefore: [],
  facilitator: false,
  timeZoneSpread: null,
};

/** The rules of a circle programme as it is usually run. */
export const usualRules: Rules = {
  ...plainRules,
  reportingLine: true,
  commonSlots: 2,
  commonLanguage: true,
  facilitator: true,
  timeZoneSpread: 240,
};

const offsets: Record<string, number> = {
  Berlin: 60,
  Wien: 60,
  London: 0,
  Lisboa: 0,
  Mumbai: 330,
  Boston: -300,
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/**
 * A company of `count` people with teams of about seven, a few large departments and many small ones, five mornings
 * or afternoons each, and English beside one or two languages of their place.
 */
export function inventCompany(count: number, seed: number): Person[] {
  const { next, below, shuffle } = seededRandom(seed);
  const locations = Object.keys(offsets);
  return Array.from({ length: count }, (_, at): Person => {
    const location = locations[Math.floor(next() ** 2 * locations.length)]!;
    const offset = offsets[location]!;
    const slots = shuffle(weekdays)
      .slice(0, 2 + below(3))
      .flatMap((day) => {
        const first = (below(2) === 0 ? 9 : 13) - Math.floor(offset / 60);
        return [0, 1, 2].map((hour) => `${day}-${first + hour}`);
      });
    const languages = next() < 0.9 ? ['en'] : [];
    if (location === 'Berlin' || location === 'Wien') languages.push('de');
    if (location === 'Lisboa') languages.push('pt');
    if (languages.length === 0) languages.push('de');
    return {
      id: at + 1,
      department: `department ${Math.floor(next() ** 2 * 12)}`,
      location,
      level: `level ${Math.floor(next() ** 2 * 5)}`,
      manager: at === 0 ? null : Math.floor((at - 1) / 7) + 1,
      languages,
      slots,
      utcOffset: offset,
      willing: next() < 0.3,
    };
  });
}

/** So many people out of a larger company, with the managers of those who stay outside. */
export function sampleCompany(count: number, of: number, seed: number) {
  const company = inventCompany(of, seed);
  const people = seededRandom(seed).shuffle(company).slice(0, count);
  return { people, managersElsewhere: new Map(company.map(({ id, manager }) => [id, manager])) };
}

/** People who can all be placed: each planned circle shares two hours and a language, and all have a few others. */
export function plantCircles(count: number, seed: number): { people: Person[]; rules: Rules } {
  const { below, shuffle } = seededRandom(seed);
  const rules = { ...plainRules, commonSlots: 2, commonLanguage: true };
  const hours = Array.from({ length: 20 }, (_, hour) => `hour ${hour}`);
  const tongues = ['en', 'de', 'pt'];
  const { people } = sampleCompany(count, 400, seed);
  const shared = planSizes(count, rules.sizes).sizes.flatMap((size) => {
    const common = { slots: shuffle(hours).slice(0, 2), language: tongues[below(3)]! };
    return Array.from({ length: size }, () => common);
  });
  return {
    rules,
    people: people.map((person, at) => ({
      ...person,
      slots: [...new Set([...shared[at]!.slots, ...shuffle(hours).slice(0, 2)])],
      languages: [...new Set([shared[at]!.language, tongues[below(3)]!])],
    })),
  };
}
