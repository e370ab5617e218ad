import { matchEnded, matchLapsed, matchSuggested } from '#capabilities/mentoring/index.ts';
import { matchAccepted, matchAsked, matchDeclined, matchExpired } from '#capabilities/offers/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { on } from '#shared/activity/happening.ts';
import { tell } from './tell.ts';

const name = 'notifications';

const one = (person: number, kind: string): Sql => sql`select ${person}::bigint, ${kind}::text`;

const these = (people: readonly number[], kind: string): Sql => sql`
  select person, ${kind}::text from unnest(${people}::bigint[]) person`;

/** What passes between two people who look for each other reaches the other of the two alone. */
export const matchReactions = [
  on(matchAsked, name, (ground, it) => tell(ground, it, one(it.data.to_person_id, 'match_asked'))),
  on(matchAccepted, name, (ground, it) => tell(ground, it, one(it.data.to_person_id, 'match_accepted'))),
  on(matchDeclined, name, (ground, it) => tell(ground, it, one(it.data.to_person_id, 'match_declined'))),
  on(matchExpired, name, (ground, it) => tell(ground, it, one(it.data.to_person_id, 'match_expired'))),
  on(matchLapsed, name, (ground, it) => tell(ground, it, these(it.data.person_ids, 'match_expired'))),
  on(matchSuggested, name, (ground, it) => tell(ground, it, these(it.data.person_ids, 'match_suggested'))),
  on(matchEnded, name, (ground, it) => tell(ground, it, these(it.data.person_ids, 'match_ended'))),
]; // prettier-ignore
