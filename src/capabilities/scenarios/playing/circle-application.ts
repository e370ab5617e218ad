import type { Random } from '#shared/grouping/random.ts';
import type { Actor } from '../world.ts';
import { draw, happens, oneOf } from './chance.ts';
import type { Application } from './take-part.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const hours = ['09:00', '11:00', '14:00', '16:00'];
const week = days.flatMap((day) => hours.map((hour) => `${day} ${hour}`));

/** Of the hours that there are somebody can meet in so many. */
const free = 12;
const ready = 0.35;

/** What somebody answers who wants to be in a circle. */
export function circleApplication(random: Random, person: Actor, people: readonly Actor[]): Application {
  const others = people.filter(({ id }) => id !== person.id);
  return {
    answers: {
      goal: 'I want to ask sooner when I am stuck.',
      languages: person.languages,
      slots: draw(random, week, free),
      meet: oneOf(random, ['online', 'site', 'either']),
      cannot: happens(random, 0.03) ? [oneOf(random, others).id] : [],
      willing: happens(random, ready),
    },
    consents: ['confidential', 'hour'],
  };
}
