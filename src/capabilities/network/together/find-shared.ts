import { belongs } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import type { Shown } from './aggregate.ts';

/** A check that many make together, as one of them sees it. Days are `YYYY-MM-DD`. */
export type SharedCheck = Pick<
  Tables['shared_checks'],
  'id' | 'state' | 'closes_on' | 'created_at' | 'closed_at'
> & {
  /** Null for the one of everybody who agreed to be counted. */
  community: { slug: string; name: string; kind: string } | null;
  shown: Shown;
  counted: number;
  /** Whether I may close it. */
  may_lead: boolean;
  /** My check that counts in it. */
  my_check: number | null;
};

/** Condition on `communities c`: the person looks after it, so they may begin such a thing for all. */
export const leads = (me: Pick<Me, 'id'>): Sql => sql`exists (
  select from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null
    and m.role in ('owner', 'founder', 'moderator'))`;

export const sharedColumns = (me: Me): Sql => sql`
  s.id, s.state, s.created_at, s.closed_at, to_char(s.closes_on, 'YYYY-MM-DD') as closes_on, s.shown, s.counted,
  case when c.id is not null then jsonb_build_object('slug', c.slug, 'name', c.name, 'kind', c.kind) end as community,
  c.id is not null and ${leads(me)} as may_lead,
  (select r.check_id from shared_check_parts r where r.shared_check_id = s.id and r.person_id = ${me.id}) as my_check`;

/** Condition on `shared_checks s` left join `communities c`: the person may see it. */
export const sharedSeen = (me: Me): Sql => sql`(s.community_id is null or ${belongs(me)})`;

/** Throws NotFound for whoever is not in the team or community. */
export async function findShared(db: Db, me: Me, id: number): Promise<SharedCheck> {
  const found = await db.maybe<SharedCheck>(sql`
    select ${sharedColumns(me)} from shared_checks s left join communities c on c.id = s.community_id
    where s.id = ${id} and ${sharedSeen(me)}`);
  if (!found) throw new NotFound();
  return found;
}

/** The same, held until the transaction ends; it has to be open. */
export async function holdOpenShared(tx: Db, me: Me, id: number): Promise<SharedCheck> {
  await tx.maybe(sql`select 1 from shared_checks where id = ${id} for no key update`);
  const found = await findShared(tx, me, id);
  if (found.state !== 'open') throw new Forbidden();
  return found;
}
