import type { Giver, Participant, Seeker } from '#shared/grouping/mentoring/people.ts';
import { mentoringRules, type MentoringRules, type Part } from '#shared/grouping/mentoring/rules.ts';

const anyone: Omit<Participant, 'id'> = {
  languages: ['en'],
  utcOffset: 0,
  modality: 'either',
  location: null,
  department: null,
  role: null,
  level: null,
  managers: [],
  exclusions: [],
};

/** Someone about whom nothing is known but what is said here. */
export const makeSeeker = (known: Partial<Seeker>): Seeker => ({
  id: 1,
  ...anyone,
  wants: [],
  preferences: [],
  ...known,
});

export const makeGiver = (known: Partial<Giver>): Giver => ({
  id: 2,
  ...anyone,
  offers: [],
  capacity: 1,
  ...known,
});

/** Rules under which one part alone makes the score and shared skills are not required. */
export function onlyWeight(part: Part): MentoringRules {
  const none = Object.fromEntries(
    Object.keys(mentoringRules.weights).map((name) => [name, 0]),
  ) as MentoringRules['weights'];
  return { ...mentoringRules, skills: 'preferred', weights: { ...none, [part]: 1 } };
}
