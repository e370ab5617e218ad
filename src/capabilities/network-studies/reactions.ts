import { personErased } from '#capabilities/people/index.ts';
import { on } from '#shared/activity/happening.ts';
import { forgetPerson } from './forget-person.ts';

export const reactions = [
  on(personErased, 'network-studies', ({ db }, { data }) => forgetPerson(db, data.person_id)),
];
