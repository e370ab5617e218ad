import { sql, type Sql } from '#platform/database/sql.ts';

type Asker = { readonly id: number };

/** Condition on `groups g`: the person is in it now. */
const isIn = (me: Asker): Sql => sql`exists (
  select from group_members m where m.group_id = g.id and m.person_id = ${me.id} and m.left_at is null)`;

/** Condition on `groups g`: the person organises its programme. */
export const organisesOf = (me: Asker): Sql => sql`exists (
  select from programme_organisers o where o.programme_id = g.programme_id and o.person_id = ${me.id})`;

const takesPartIn = (me: Asker): Sql => sql`exists (
  select from participants t where t.programme_id = g.programme_id and t.person_id = ${me.id} and t.state = 'in')`;

const hasManager = sql`exists (
  select from people x join people m on m.id = x.manager_id and m.status = 'active' where x.id = w.person_id)`;
const hasHolder = sql`exists (
  select from group_members h where h.group_id = w.group_id and h.left_at is null and h.role = w.sign_off)`;

/**
 * Condition on `work w join groups g`: the person is the one who signs it. Where there is no such person, the
 * organisers do.
 */
export const signs = (me: Asker): Sql => sql`(
  w.sign_off is not null and w.person_id is distinct from ${me.id} and w.state <> 'begun' and (
    exists (select from people x where x.id = w.person_id and x.manager_id = ${me.id} and w.sign_off = 'line managers')
    or exists (select from group_members h
      where h.group_id = w.group_id and h.person_id = ${me.id} and h.left_at is null and h.role = w.sign_off)
    or (${organisesOf(me)} and (w.sign_off = 'organisers' or not case when w.sign_off = 'line managers'
      then ${hasManager} else ${hasHolder} end))))`;

/**
 * Condition on `work w join groups g`: the person may read it. What is only begun is seen by those who write it;
 * what the facilitator alone reads is read as a whole elsewhere, without names.
 */
export const seesWork = (me: Asker): Sql => sql`(
  w.person_id = ${me.id} or (w.person_id is null and ${isIn(me)})
  or (w.state <> 'begun' and (
    (w.visible in ('group', 'programme') and ${isIn(me)})
    or (w.visible = 'programme' and (${takesPartIn(me)} or ${organisesOf(me)}))
    or exists (select from reviews v where v.work_id = w.id and v.reviewer_id = ${me.id})))
  or ${signs(me)})`;
