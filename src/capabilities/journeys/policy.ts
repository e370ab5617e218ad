import { sql, type Sql } from '#platform/database/sql.ts';

type Asker = { readonly id: number };

/**
 * Condition on `steps s`: the person is to do it. A role that nobody of the group holds is filled by whoever leads
 * it; where nobody leads, by everyone.
 */
export const does = (me: Asker): Sql => sql`exists (
  select from group_members d where d.group_id = s.group_id and d.person_id = ${me.id} and d.left_at is null and (
    s.who = 'everyone' or d.role = s.who or (
      not exists (select from group_members h where h.group_id = s.group_id and h.left_at is null and h.role = s.who)
      and (d.facilitates or not exists (
        select from group_members l where l.group_id = s.group_id and l.left_at is null and l.facilitates)))))`;

/**
 * Condition on `steps s`: the person does it or leads the group. For those alone is what a step that is for a role
 * opens: its session, the board of it.
 */
export const doesOrLeads = (me: Asker): Sql => sql`(${does(me)} or exists (
  select from group_members l where l.group_id = s.group_id and l.person_id = ${me.id} and l.left_at is null
    and l.facilitates))`;

export { organisesOf, seesWork, signs } from '#shared/work/readers.ts';
