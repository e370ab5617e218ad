import {
  addMember,
  communityFounded,
  communityLaunched,
  noteOwners,
  slugOf,
} from '#capabilities/communities/index.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import type { Place } from './import.ts';

export type Found = { community: Place; opened: boolean; state: string; owners: number };

/**
 * The community of this name or address; where there is none it is opened, so that everyone can read what comes. It
 * skips the founding with its charter, because what it is about is there already; it asks for owners below two.
 */
export async function findOrOpenCommunity(
  db: Db,
  name: string,
  ownerEmails: readonly string[],
): Promise<Found> {
  return db.transaction(async (tx) => {
    const owners = await findOwners(tx, ownerEmails);
    const known = await tx.maybe<Place & { state: string }>(sql`
      select home.id, home.slug, home.name, home.state from communities c
      join communities home on home.id = coalesce(c.merged_into_id, c.id)
      where c.slug = ${name.trim()} or plain(c.name) = plain(${name.trim()})
      order by c.slug = ${name.trim()} desc, c.id limit 1`);
    if (known?.state === 'archived')
      throw new Unusable(`The community ${known.name} is archived. Reopen it first, or name another one.`);
    const community = known ?? (await openCommunity(tx, name.trim()));
    for (const owner of owners) await addMember(tx, community.id, owner, { role: 'owner', guidelines: 0 });
    if (!known || owners.length > 0) await noteOwners(tx, community.id, null);
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*) from memberships
      where community_id = ${community.id} and role in ('owner', 'founder') and left_at is null`);
    return { community, opened: !known, state: known?.state ?? 'live', owners: count };
  });
}

async function openCommunity(tx: Db, name: string): Promise<Place> {
  if (name === '' || name.length > 120)
    throw new Unusable('The name of a community has between 1 and 120 characters.');
  const base = slugOf(name);
  const { slug } = await tx.one<{ slug: string }>(sql`
    select s.slug from generate_series(1, 1000) n
    cross join lateral (select ${base}::text || case when n = 1 then '' else '-' || n end as slug) s
    where not exists (select 1 from communities c where c.slug = s.slug) order by n limit 1`);
  const { id } = await tx.one<{ id: number }>(sql`
    insert into communities (slug, name, state, visibility, live_at)
    values (${slug}, ${name}, 'live', 'open', moment()) returning id`);
  await record(tx, communityFounded, { community: id }, {});
  await record(tx, communityLaunched, { community: id }, {});
  return { id, slug, name };
}

async function findOwners(tx: Db, emails: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(emails.map((email) => email.trim().toLowerCase()))];
  const found = await tx.many<{ id: number; email: string }>(sql`
    select id, email from people where email = any(${wanted}::text[]) and status = 'active'`);
  const lacking = wanted.filter((email) => !found.some((one) => one.email === email));
  if (lacking.length > 0) throw new Unusable(`Nobody here has the address ${lacking.join(', ')}.`);
  return found.map(({ id }) => id);
}
