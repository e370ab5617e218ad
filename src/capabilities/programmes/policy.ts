import { belongs, readable } from '#capabilities/communities/index.ts';
import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

type Asker = { readonly id: Me['id'] | Sql };

/** Condition on `programmes p`: the person organises it. */
export const organises = (me: Asker): Sql => sql`exists (
  select from programme_organisers o where o.programme_id = p.id and o.person_id = ${me.id})`;

const takesPart = (me: Asker): Sql => sql`exists (
  select from participants t where t.programme_id = p.id and t.person_id = ${me.id} and t.state in ('waiting', 'in'))`;

/** Condition on `programmes p`: the organisers asked the person to take part, and they have not answered yet. */
export const isInvited = (me: Asker): Sql => sql`exists (
  select from programme_invitations i where i.programme_id = p.id and i.person_id = ${me.id})`;

/**
 * Condition on `programmes p`: the person is among those whom it is for. Without a community and without a rule on
 * the directory that is everybody.
 */
export const isFor = (me: Asker): Sql => sql`(
  (p.community_id is null or exists (
    select from communities c where c.id = p.community_id and (${belongs(me)} or (p.state <> 'draft' and ${readable(me)}))))
  and (p.audience is null or exists (
    select from people mine where mine.id = ${me.id} and mine.status = 'active'
      and (jsonb_array_length(p.audience->'departments') = 0 or p.audience->'departments' ? mine.department)
      and (jsonb_array_length(p.audience->'locations') = 0 or p.audience->'locations' ? mine.location)
      and (jsonb_array_length(p.audience->'levels') = 0 or p.audience->'levels' ? mine.level)
      and (p.audience->>'started_after' is null or mine.started_on >= (p.audience->>'started_after')::date))))`;

/** Condition on `programmes p`: the person may know of it and read how it describes itself. */
export const visible = (me: Asker): Sql => sql`(
  ${organises(me)} or ${takesPart(me)} or (p.state not in ('draft', 'cancelled') and (${isFor(me)} or ${isInvited(me)})))`;

/**
 * Condition on `groups g`: the person is in it now. What is said, written and decided in a group is seen through
 * this alone: an organiser sees that groups meet, not what they say.
 */
export const inGroup = (me: Asker): Sql => sql`exists (
  select from group_members gm where gm.group_id = g.id and gm.person_id = ${me.id} and gm.left_at is null)`;

/** Condition on `groups g`: the person leads it. */
export const leadsGroup = (me: Asker): Sql => sql`exists (
  select from group_members gm
  where gm.group_id = g.id and gm.person_id = ${me.id} and gm.left_at is null and gm.facilitates)`;
