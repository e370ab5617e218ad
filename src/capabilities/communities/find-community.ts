import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { withRights, type Community, type CommunityRow } from './community.ts';
import { findable, readable } from './policy.ts';

/** A community as this person may see it, on `communities c` joined with `mine` by joinMine. */
export const communityColumns = (me: Me): Sql => sql`
  c.id, c.kind, c.slug, c.name, c.summary, c.state, c.visibility, c.joining, c.posting, c.rule, c.ends_on,
  c.charter_version, c.guidelines_version, c.members_count, c.created_at, c.live_at, c.archived_at,
  c.owner_wanted_at, mine.role as my_role, coalesce(mine.guidelines_accepted, 0) as guidelines_accepted,
  (select i.role from community_invitations i where i.community_id = c.id and i.person_id = ${me.id}) as invited_as,
  exists (select 1 from membership_requests r
    where r.community_id = c.id and r.person_id = ${me.id} and r.answer is null) as has_asked,
  ${readable(me)} as readable,
  case when mine.role in ('moderator', 'owner', 'founder') then (select count(*)::int from membership_requests r
    where r.community_id = c.id and r.answer is null) else 0 end as requests_waiting`;

export const joinMine = (me: Me): Sql => sql`
  left join memberships mine on mine.community_id = c.id and mine.person_id = ${me.id} and mine.left_at is null`;

/**
 * The community at this address, with what the person may do in it. One that was merged answers with
 * the one it went into: its `slug` is then another than was asked for, and pages redirect there.
 * Throws NotFound where there is none, or none for this person; an address that was hidden leads on only
 * those who were in it.
 */
export async function findCommunity(db: Db, me: Me, slug: string): Promise<Community> {
  const row = await db.maybe<CommunityRow>(sql`
    select ${communityColumns(me)}
    from communities asked join communities c on c.id = coalesce(asked.merged_into_id, asked.id) ${joinMine(me)}
    where asked.slug = ${slug} and ${findable(me)}
      and (asked.merged_into_id is null or asked.visibility <> 'hidden' or (mine.role is not null and exists (
        select 1 from memberships once where once.community_id = asked.id and once.person_id = ${me.id})))`);
  if (!row) throw new NotFound();
  return withRights(row);
}

/** The same by id, for acts of other capabilities that know a community by its discussion. */
export async function findCommunityById(db: Db, me: Me, id: number): Promise<Community> {
  const row = await db.maybe<CommunityRow>(sql`
    select ${communityColumns(me)} from communities c ${joinMine(me)} where c.id = ${id} and ${findable(me)}`);
  if (!row) throw new NotFound();
  return withRights(row);
}

/** The same, held until the transaction ends, so that acts on one community follow one another. */
export async function holdCommunity(tx: Db, me: Me, slug: string): Promise<Community> {
  const { id } = await findCommunity(tx, me, slug);
  await tx.one(sql`select 1 from communities where id = ${id} for no key update`);
  return findCommunityById(tx, me, id);
}
