import { findCheck } from '#capabilities/network/checks/find-check.ts';
import type { Check } from '#capabilities/network/check.ts';
import type { Me } from '#platform/http/me.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

const everybody = [ana, ben, clara, deniz, eva, femi];

/** The open check of somebody, begun where there is none, with these people in it. */
export async function aCheck(
  stoa: Stoa,
  person: Role,
  { people = [], outsiders = [] }: { people?: readonly Role[]; outsiders?: readonly string[] } = {},
): Promise<number> {
  const id = Number(/\d+/.exec((await stoa.as(person).post('/network/checks')).to!)![0]);
  const named = `/network/checks/${id}/people`;
  for (const one of people) await stoa.as(person).post(named, { person_id: stoa.id(one) });
  for (const outsider of outsiders) await stoa.as(person).post(named, { outsider });
  return id;
}

export const findCheckOf = (stoa: Stoa, person: Role, id: number): Promise<Check> =>
  findCheck(stoa.ground.db, { id: stoa.id(person) } as Me, id);

const usual = {
  frequency: 'weekly',
  known: '5 to 10',
  level: 'same',
  place: 'floor',
  contact: 'planned',
  closeness: 'close',
  benefits: ['solutions'],
};

/** Says the same about everybody in an open check. */
export async function about(
  stoa: Stoa,
  person: Role,
  id: number,
  said: Record<string, string | string[]> = usual,
): Promise<void> {
  for (const contact of (await findCheckOf(stoa, person, id)).contacts)
    await stoa.as(person).post(`/network/checks/${id}/people/${contact.id}/answers`, said);
}

/** A check that is filled in and finished: the colleagues of the cast, and one person outside. */
export async function finished(stoa: Stoa, person: Role, outsider = 'An old friend'): Promise<number> {
  const people = everybody.filter((one) => one !== person);
  const id = await aCheck(stoa, person, { people, outsiders: [outsider] });
  await about(stoa, person, id);
  const [one, other] = (await findCheckOf(stoa, person, id)).contacts;
  await stoa
    .as(person)
    .post(`/network/checks/${id}/links/${one!.id}/kept`, { knows: String(other!.id), 'was.knows': '' });
  await stoa.as(person).post(`/network/checks/${id}/finish`);
  return id;
}
