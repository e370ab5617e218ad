import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { isFor } from '../policy.ts';

export type OpenToMe = { slug: string; name: string; purpose: string };

type Wanted = { grouping: string; rule: string; only: boolean };

/**
 * Programmes that form groups in this way, take people in now and are for this person, who is not in them yet. Those
 * that keep to the rule (`other department`) come first; with `only` there are no others.
 */
export const programmesOpenToMe = (db: Db, me: Me, wanted: Wanted): Promise<OpenToMe[]> =>
  db.many<OpenToMe>(openToMe(me, wanted));

/** The same as a query with the columns slug, name and purpose, for who asks for more at once. */
export const openToMe = (me: Me, { grouping, rule, only }: Wanted): Sql => sql`
  select p.slug, p.name, p.purpose
  from programmes p join format_versions v on v.id = p.format_version_id
  cross join lateral (select coalesce(p.adjustments -> 'rules', v.declaration -> 'grouping' -> 'rules', '[]') ? ${rule}
    as keeps) r
  where p.grouping = ${grouping} and ${isFor(me)} and (r.keeps or not ${only}::boolean)
    and (p.state = 'open' or (p.state = 'running' and p.runs <> 'cohort' and (p.closes_at is null or p.closes_at > moment())))
    and not exists (select from participants t
      where t.programme_id = p.id and t.person_id = ${me.id} and t.state in ('waiting', 'in', 'declined'))
  order by r.keeps desc, p.id desc limit 3`;
