import type { PreparedGiver, PreparedSeeker } from './people.ts';
import type { MentoringRules, Part } from './rules.ts';
import { minutesApart, wayToMeet } from './way-to-meet.ts';

const highestSkillLevel = 3;
const workingDay = 8 * 60;

/** How well one part of a pair fits, from 0 to 1. */
type Fit = (seeker: PreparedSeeker, giver: PreparedGiver) => number;

/** Importance times offered level, of the most that this seeker could find. */
const skills: Fit = (seeker, giver) => {
  let points = 0;
  for (const [skill, importance] of seeker.wants) points += importance * (giver.offers.get(skill) ?? 0);
  return seeker.sumOfImportance === 0 ? 0 : points / (seeker.sumOfImportance * highestSkillLevel);
};

/** The share of the seeker's languages that the mentor speaks too. */
const language: Fit = (seeker, giver) => {
  let common = 0;
  for (const spoken of seeker.languages) if (giver.languages.has(spoken)) common += 1;
  return seeker.languages.size === 0 ? 0 : common / seeker.languages.size;
};

const sameOf =
  (field: 'department' | 'role' | 'location'): Fit =>
  ({ person: seeker }, { person: giver }) =>
    seeker[field] !== null && seeker[field] === giver[field] ? 1 : 0;

export const fits: Readonly<Record<Part, Fit>> = {
  skills,
  preference: (seeker, giver) => {
    const rank = seeker.ranks.get(giver.person.id);
    return rank === undefined ? 0 : 1 / rank;
  },
  department: sameOf('department'),
  role: sameOf('role'),
  location: sameOf('location'),
  language,
  // The share of one working day that the two have in common.
  'time zone': (seeker, giver) => Math.max(0, 1 - minutesApart(seeker.person, giver.person) / workingDay),
  modality: (seeker, giver) => (wayToMeet(seeker.person, giver.person) === undefined ? 0 : 1),
};

/** Whether a part says anything for this seeker; what a seeker leaves open counts for and against nobody. */
export const asked: Readonly<Record<Part, (seeker: PreparedSeeker, rules: MentoringRules) => boolean>> = {
  skills: (seeker) => seeker.wants.length > 0,
  preference: (seeker) => seeker.ranks.size > 0,
  department: ({ person }, rules) => rules.department === 'preferred' && person.department !== null,
  role: ({ person }) => person.role !== null,
  location: ({ person }, rules) => rules.location === 'preferred' && person.location !== null,
  language: (seeker) => seeker.languages.size > 0,
  'time zone': () => true,
  modality: () => true,
};
