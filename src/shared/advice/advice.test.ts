import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { library } from '#capabilities/formats/library.ts';
import { Invalid } from '#platform/errors.ts';
import { advise, judgeFormat } from './advise.ts';
import { reasons, sayReason } from './reasons.ts';
import { readRules, usualText } from './rules.ts';
import { situation, type Situation } from './situation.ts';

const formats = library();
const rules = readRules(usualText());

/** A situation of the table, in few words; what is not said is what is usual. */
type Described = {
  said: string;
  for: string[];
  people: number;
  minutes: number;
  weeks: number;
  where: Situation['distance'];
  device?: Situation['device'];
  know?: Situation['experience'];
  used?: 'yes';
  safety?: Situation['safety'];
  staff?: Situation['staff'];
  among?: string[];
  first?: string[];
  never?: string[];
  only?: number;
};

const table = parse(readFileSync(new URL('situations.yaml', import.meta.url), 'utf8')) as Described[];

const situationOf = (row: Described): Situation =>
  situation.parse({
    objectives: row.for,
    people: row.people,
    minutes: row.minutes,
    weeks: row.weeks,
    distance: row.where,
    device: row.device ?? 'desk',
    experience: row.know ?? 'mixed',
    practice: row.used ? 'used to it' : 'first time',
    safety: row.safety ?? 'open',
    staff: row.staff ?? 'somebody',
  });

describe('forty situations and what is recommended', () => {
  test('there are forty at least', () => assert.ok(table.length >= 40));
  for (const row of table) {
    test(row.said, () => {
      const { fitting, notRecommended } = advise(situationOf(row), formats, rules);
      const three = fitting.map(({ format }) => format);
      assert.equal(three.length, row.only ?? 3, three.join());
      if (row.first) assert.ok(row.first.includes(three[0]!), three.join());
      if (row.among)
        assert.ok(
          row.among.some((one) => three.includes(one)),
          three.join(),
        );
      assert.deepEqual(
        (row.never ?? []).filter((one) => three.includes(one)),
        [],
      );
      for (const one of fitting) assert.ok(one.for.length >= 2, one.format);
      assert.ok(notRecommended && notRecommended.against.length > 0);
      assert.ok(!three.includes(notRecommended.format));
    });
  }
});

const usual = situationOf(table[0]!);
const situations: fc.Arbitrary<Situation> = fc.record({
  objectives: fc.uniqueArray(
    fc.constantFrom('skills', 'networking', 'innovation', 'reflection', 'cohesion'),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  people: fc.integer({ min: 1, max: 500 }),
  minutes: fc.integer({ min: 5, max: 300 }),
  weeks: fc.integer({ min: 1, max: 60 }),
  distance: fc.constantFrom('one place', 'several places', 'several time zones'),
  device: fc.constantFrom('desk', 'own phone', 'both'),
  experience: fc.constantFrom('new', 'mixed', 'experienced'),
  practice: fc.constantFrom('first time', 'used to it'),
  safety: fc.constantFrom('open', 'sensitive', 'very sensitive'),
  staff: fc.constantFrom('nobody', 'somebody'),
});

describe('laws of advice', () => {
  test('the same situation gives the same advice, in whatever order formats are installed', () =>
    fc.assert(
      fc.property(
        situations,
        fc.shuffledSubarray([...formats], { minLength: formats.length }),
        (asked, shuffled) => {
          assert.deepEqual(advise(asked, shuffled, rules), advise(asked, formats, rules));
        },
      ),
      { numRuns: 40 },
    ));
  test('points are the sum of the reasons, and what is ruled out is not recommended', () =>
    fc.assert(
      fc.property(situations, (asked) => {
        const { fitting, notRecommended } = advise(asked, formats, rules);
        for (const one of fitting) {
          const told = [...one.for, ...one.against].reduce((total, { points }) => total + points, 0);
          assert.equal(one.points, told);
          assert.ok(!one.ruledOut && one.points > 0);
          assert.notEqual(one.format, notRecommended?.format);
        }
      }),
      { numRuns: 40 },
    ));
  test('more time never makes a format fit less for lack of time', () =>
    fc.assert(
      fc.property(situations, fc.constantFrom(...formats), (asked, format) => {
        const more = { ...asked, minutes: asked.minutes * 2 };
        const lack = (given: Situation) =>
          judgeFormat(given, format, rules).against.some(({ because }) => because === 'time.too_much');
        assert.ok(!lack(more) || lack(asked));
      }),
    ));
});

describe('rules are data', () => {
  const own = (text: string) => readRules(`notation: 1\nrules:\n${text}`);

  test('a site rules a format out in its own words', () => {
    const more = own(`  - when: { format.key: onboarding-buddy }
    points: -100
    rules_out: true
    because: { en: We pair newcomers by hand. }`);
    const { fitting, notRecommended } = advise(usual, formats, [...rules, ...more]);
    assert.ok(fitting.every(({ format }) => format !== 'onboarding-buddy'));
    assert.equal(notRecommended?.format, 'onboarding-buddy');
    assert.equal(
      sayReason({ locale: 'de', timeZone: 'UTC' }, notRecommended!.against[0]!),
      'We pair newcomers by hand.',
    );
  });
  test('an unknown fact, a reason that nobody knows and text that is no YAML are refused with their place', () => {
    const placeOf = (text: string): string[] => {
      try {
        own(text);
      } catch (error) {
        if (error instanceof Invalid) return Object.keys(error.fields);
        throw error;
      }
      return [];
    };
    assert.deepEqual(placeOf('  - { when: { mood: good }, points: 1, because: time.fits }'), [
      'rules.0.when',
    ]);
    assert.deepEqual(placeOf('  - { when: {}, points: 1, because: nonsense }'), ['rules.0.because']);
    assert.deepEqual(placeOf('  - { when: {}, points: 900, because: time.fits }'), ['rules.0.points']);
    assert.deepEqual(placeOf('  - { when: '), ['form']);
  });
  test('every reason that Stoa knows is used by a rule, and is said in both languages', () => {
    const used = new Set(rules.map(({ because }) => because));
    assert.deepEqual(
      reasons.filter((reason) => !used.has(reason)),
      [],
    );
    const numbers = { minutes: 60, available: 30, weeks: 12, horizon: 8, people: 400, missing: 1 };
    for (const locale of ['en', 'de'] as const) {
      for (const because of reasons) {
        const said = sayReason({ locale, timeZone: 'UTC' }, { because, numbers });
        assert.match(said, /^[^{}]+[.]$/);
      }
    }
  });
  test('without formats there is no advice', () =>
    assert.deepEqual(advise(usual, [], rules), { fitting: [], notRecommended: null }));
});
