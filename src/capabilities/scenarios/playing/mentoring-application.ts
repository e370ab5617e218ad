import type { Random } from '#shared/grouping/random.ts';
import type { Actor } from '../world.ts';
import { draw, happens, oneOf } from './chance.ts';
import type { Application } from './take-part.ts';

const skills = ['Presenting', 'Negotiating', 'Planning', 'Welding', 'Data', 'Leading', 'Coaching', 'Statistics', 'Writing', 'Buying', 'Repairing', 'Selling']; // prettier-ignore

/** What somebody answers who has come some way and would accompany others. */
export const mentorApplication = (random: Random, { languages }: Actor): Application => ({
  role: 'mentor',
  answers: {
    offers: draw(random, skills, 5).map((skill) => ({ skill, level: 2 + random.below(2) })),
    capacity: 2 + random.below(2),
    languages,
    place: 'either',
  },
  consents: ['confidential', 'time'],
});

/** What somebody answers who wants to be accompanied. */
export function menteeApplication(random: Random, person: Actor, people: readonly Actor[]): Application {
  const others = people.filter(({ id }) => id !== person.id);
  return {
    role: 'mentee',
    answers: {
      wants: draw(random, skills, 3).map((skill) => ({ skill, importance: 1 + random.below(3) })),
      goal: 'I want to lead a project without sleepless nights.',
      languages: person.languages,
      place: 'either',
      cannot: happens(random, 0.03) ? [oneOf(random, others).id] : [],
    },
    consents: ['confidential', 'time'],
  };
}
