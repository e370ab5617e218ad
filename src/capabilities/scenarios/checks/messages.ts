import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Found } from '../world.ts';
import { find } from './people.ts';

/** Everybody in a new group was told of it once, but for whoever formed it. */
export const toldOfGroups = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select a.id || ' to ' || person as what, count(n.id) <> 1 as wrong
      from activity a cross join lateral jsonb_array_elements_text(a.data -> 'person_ids') person
      left join notifications n on n.activity_id = a.id and n.person_id = person::bigint and n.kind = 'group_formed'
      where a.programme_id = ${programme} and a.kind = 'group.formed' and person::bigint is distinct from a.actor_id
      group by a.id, person`,
  );

/**
 * What was to be mailed was, one mail for one thing: who wants none got none. Whoever was out of the group again before
 * the mail left is not looked at: they need no word of it.
 */
export const mailedOnce = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select n.id as what, case when coalesce(k.mail, true) then n.mailed_at is null else n.mailed_at is not null end
        or exists (select from notifications o
          where o.activity_id = n.activity_id and o.person_id = n.person_id and o.kind = n.kind and o.id <> n.id) as wrong
      from notifications n left join notification_choices k on k.person_id = n.person_id and k.matter = 'group'
      where n.programme_id = ${programme} and n.kind = 'group_formed' and not exists (
        select from group_members m where m.group_id = n.group_id and m.person_id = n.person_id
          and m.left_at < n.created_at + interval '1 day')`,
  );

/** No mail that is due waits, and none was given up. */
export const noMailWaits = (db: Db): Promise<Found> =>
  find(
    db,
    sql`select id as what, mail_tries > 0 or coalesce(mail_at <= moment(), false) as wrong from notifications`,
  );

/** No job of the site failed for good, or waits to be tried again. */
export const nothingFailed = (db: Db): Promise<Found> =>
  find(
    db,
    sql`select task_identifier || ' ' || id as what, last_error is not null as wrong from graphile_worker.jobs`,
  );

export type Told = { told: number; mails: number };

export const countTold = (db: Db, programmes: readonly number[]): Promise<Told> =>
  db.one<Told>(sql`
    select count(*)::int as told, count(mailed_at)::int as mails from notifications
    where programme_id = any (${[...programmes]}::bigint[])`);
