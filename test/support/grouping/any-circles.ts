import * as fc from 'fast-check';
import type { Pair, Person, Rules } from '#shared/grouping/circles/types.ts';

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 8 });

/** Any company, also one whose lines run in rings, with people of whom nothing is known. */
function anyPerson(id: number, most: number): fc.Arbitrary<Person> {
  return fc.record({
    id: fc.constant(id),
    department: maybe(['sales', 'support', 'works', 'finance']),
    location: maybe(['Berlin', 'Wien', 'Lisboa']),
    level: maybe(['one', 'two', 'three']),
    manager: fc.option(fc.integer({ min: 1, max: most * 2 }), { freq: 4 }),
    languages: fc.subarray(['en', 'de', 'pt'], { minLength: 0 }),
    slots: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], { minLength: 0 }),
    utcOffset: fc.constantFrom(0, 60, -300, 330, 780, -660),
    willing: fc.boolean(),
  });
}

const anyPairs = (most: number, maxLength: number): fc.Arbitrary<Pair[]> => {
  const id = fc.integer({ min: 1, max: most + 1 });
  return fc.array(fc.tuple(id, id), { maxLength });
};

const anySizes = fc.constantFrom(
  { min: 4, max: 5, smallest: 3 },
  { min: 3, max: 6, smallest: 2 },
  { min: 5, max: 5, smallest: 3 },
  { min: 6, max: 8, smallest: 4 },
);

/** A company with any rules: each on in some, and often many at once. */
export const anyCircles = (largest: number): fc.Arbitrary<{ people: Person[]; rules: Rules }> =>
  fc.nat(largest).chain((count) =>
    fc.record({
      people: fc.tuple(...Array.from({ length: count }, (_, at) => anyPerson(at + 1, count))),
      rules: fc.record({
        sizes: anySizes,
        reportingLine: fc.boolean(),
        managersElsewhere: fc
          .array(fc.tuple(fc.integer({ min: 1, max: count * 2 + 1 }), fc.integer({ min: 1, max: count + 1 })))
          .map((list) => new Map(list)),
        cannotMeet: anyPairs(count, 8),
        together: fc.oneof(fc.constant([]), anyPairs(count, 3)),
        commonSlots: fc.constantFrom(0, 0, 1, 2),
        commonLanguage: fc.boolean(),
        departments: fc.constantFrom(0, 0, 2, 3),
        mix: fc.constantFrom({ department: 1, location: 1, level: 1 }, { department: 3, level: 1 }, {}),
        targets: fc.constantFrom({}, { department: 3 }, { location: 2, level: 2 }),
        metBefore: anyPairs(count, 10).map((pairs) =>
          pairs.map((pair, at) => ({ pair, times: 1 + (at % 3) })),
        ),
        facilitator: fc.boolean(),
        timeZoneSpread: fc.constantFrom(null, 240),
      }),
    }),
  );
