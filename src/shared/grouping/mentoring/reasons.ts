import { asked, fits } from './fit.ts';
import type { Importance, PreparedGiver, PreparedSeeker, SkillLevel } from './people.ts';
import { type MentoringRules, type Part, parts } from './rules.ts';
import { minutesApart, wayToMeet } from './way-to-meet.ts';

/** What may be told. Whom somebody wished for counts, and nobody is to learn of it. */
type Told = Exclude<Part, 'preference'>;
const told = parts.filter((part): part is Told => part !== 'preference');

/** Why two people fit, as data: the page finds the words. */
export type Reason =
  | { part: 'skills'; skills: { skill: string; importance: Importance; level: SkillLevel }[] }
  | { part: 'department'; department: string }
  | { part: 'role'; role: string }
  | { part: 'location'; location: string }
  | { part: 'language'; languages: string[] }
  | { part: 'time zone'; minutesApart: number }
  | { part: 'modality'; way: 'on site' | 'remote' };

type Tell = (seeker: PreparedSeeker, giver: PreparedGiver) => Reason;

/** Called only for a part that fits, so what it rests on is there. */
const tell: Readonly<Record<Told, Tell>> = {
  skills: (seeker, giver) => ({
    part: 'skills',
    skills: seeker.wants
      .flatMap(([skill, importance]) => {
        const level = giver.offers.get(skill);
        return level === undefined ? [] : [{ skill, importance, level }];
      })
      .sort((a, b) => b.importance * b.level - a.importance * a.level),
  }),
  department: (seeker) => ({ part: 'department', department: seeker.person.department! }),
  role: (seeker) => ({ part: 'role', role: seeker.person.role! }),
  location: (seeker) => ({ part: 'location', location: seeker.person.location! }),
  language: (seeker, giver) => ({
    part: 'language',
    languages: [...seeker.languages.intersection(giver.languages)].sort(),
  }),
  'time zone': ({ person }, giver) => ({
    part: 'time zone',
    minutesApart: minutesApart(person, giver.person),
  }),
  modality: ({ person }, giver) => ({ part: 'modality', way: wayToMeet(person, giver.person)! }),
};

/** The three things that speak most for a match. What holds but does not count in this programme comes last. */
export function topReasons(seeker: PreparedSeeker, giver: PreparedGiver, rules: MentoringRules): Reason[] {
  return told
    .map((part) => {
      const fit = fits[part](seeker, giver);
      return { part, fit, counts: asked[part](seeker, rules) ? rules.weights[part] * fit : 0 };
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.counts - a.counts)
    .slice(0, 3)
    .map(({ part }) => tell[part](seeker, giver));
}
