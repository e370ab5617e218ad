import assert from 'node:assert/strict';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, type Role } from './cast.ts';
import { makeGroup, makeProgramme } from './programmes.ts';
import type { Stoa } from './stoa.ts';

export const four = [ana, ben, clara, deniz];

export type MeetingNow = {
  state: string;
  stretch: number;
  version: number;
  starts_at: Date | null;
  sequence: number;
  stretches: { turn: number[]; item: string }[];
  roles: Record<string, number[]>;
};

/** What tests of sessions do and look at; the first of a group leads it. */
export const sessionsAt = (stoa: Stoa) => ({
  async sessionsOf(
    format: string,
    people: readonly Role[] = four,
  ): Promise<{ group: number; sessions: number[] }> {
    const group = await makeGroup(stoa, await makeProgramme(stoa, format), people);
    const rows = await stoa.ground.db.many<{ id: number }>(sql`
      select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position`);
    return { group, sessions: rows.map(({ id }) => id) };
  },
  ids: (...people: readonly Role[]) => people.map((one) => String(stoa.id(one))),
  post: (who: Role, session: number, path: string, fields: Record<string, string | string[]> = {}) =>
    stoa.as(who).post(`/sessions/${session}/${path}`, fields),
  async page(who: Role, session: number): Promise<string> {
    const answer = await stoa.as(who).get(`/sessions/${session}`);
    assert.equal(answer.status, 200, answer.body);
    return answer.body;
  },
  row: (session: number) =>
    stoa.ground.db.one<MeetingNow>(sql`
      select state, stretch, version, starts_at, sequence, stretches, roles from meetings where id = ${session}`),
  /** What was written down of a group under this kind, oldest first. */
  told: (kind: string, group: number) =>
    stoa.ground.db.many<{ data: Record<string, unknown> }>(sql`
      select data from activity where kind = ${kind} and group_id = ${group} order by id`),
  /** So many hours from now, as a form of the cast sends it. */
  async soon(hours = 20): Promise<string> {
    const { at } = await stoa.ground.db.one<{ at: string }>(sql`
      select to_char((moment() + make_interval(hours => ${hours})) at time zone 'Europe/Lisbon', 'YYYY-MM-DD"T"HH24:MI') as at`);
    return at;
  },
});
