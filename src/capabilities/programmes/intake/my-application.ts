import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Answers } from './answers.ts';

export type Named = { id: number; name: string };

/** What I answered, for nobody but me: whom I cannot meet is among it. */
export type MyApplication = {
  state: 'waiting' | 'in' | 'left' | 'declined';
  role: string | null;
  answers: Answers;
  consents: string[];
  cadence_weeks: number | null;
  paused_until: string | null;
  version: number;
  applied_at: Date;
  cannot_meet: Named[];
  /** The names of those whom the answers mention. */
  wished: Named[];
};

export function findMyApplication(db: Db, me: Me, programmeId: number): Promise<MyApplication | null> {
  return db.maybe<MyApplication>(sql`
    select t.state, t.role, t.answers, t.consents, t.cadence_weeks, t.paused_until, t.version, t.applied_at,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by plain(w.name)), '[]')
        from cannot_meet a join people w on w.id = a.other_id
        where a.programme_id = t.programme_id and a.person_id = t.person_id) as cannot_meet,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name)), '[]') from people w
        where w.status <> 'erased' and w.id in (
          select one::bigint from jsonb_each(t.answers) given (key, value), jsonb_array_elements(
            case when jsonb_typeof(given.value) = 'array' then given.value else '[]' end) one
          where jsonb_typeof(one) = 'number')) as wished
    from participants t where t.programme_id = ${programmeId} and t.person_id = ${me.id}`);
}

export type Profile = { languages: string[]; time_zone: string };

/** What the profile says already, so that nobody types it twice. */
export const profileOf = (db: Db, me: Me): Promise<Profile> =>
  db.one<Profile>(sql`select languages, time_zone from people where id = ${me.id}`);
