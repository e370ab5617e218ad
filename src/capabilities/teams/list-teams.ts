import { findable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { personCard } from '#capabilities/people/index.ts';
import type { Tables } from '#tables';
import type { TeamPerson } from './team.ts';

export type ListedTeam = Pick<
  Tables['communities'],
  'id' | 'slug' | 'name' | 'summary' | 'members_count' | 'state' | 'visibility'
> & { topics: string[]; leads: TeamPerson[]; mine: boolean };

export type AskedOfTeams = { q: string; topic: string; after?: string | undefined };

const size = 30;

/** Teams that somebody may find: their own first, then the others by name. `after` is a cursor of the last one. */
export async function listTeams(
  db: Db,
  me: Me,
  { q, topic, after }: AskedOfTeams,
): Promise<{ items: ListedTeam[]; next: string | null }> {
  const named =
    q === ''
      ? empty
      : sql`and (word_similarity(plain(${q}), plain(c.name)) > 0.4 or plain(c.name) like '%' || plain(${q}) || '%')`;
  const about = topic === '' ? empty : sql`and x.topics @> array[${topic}]::text[]`;
  const last = readCursor(after);
  const rest = last
    ? sql`where (not mine, sorted, id) > (${!last[0]}::boolean, ${last[1]}, ${last[2]}::bigint)`
    : empty;
  const rows = await db.many<ListedTeam & { sorted: string }>(sql`
    select found.*, (select coalesce(jsonb_agg(one), '[]') from (
        select ${personCard} from memberships m join people p on p.id = m.person_id left join files f on f.id = p.photo_file_id
        where m.community_id = found.id and m.left_at is null and m.role = 'owner' and p.status = 'active'
        order by plain(p.name) limit 3) one) as leads
    from (
      select c.id, c.slug, c.name, c.summary, c.members_count, c.state, c.visibility, x.topics, plain(c.name) as sorted,
        exists (select from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null) as mine
      from communities c join teams x on x.community_id = c.id
      where c.kind = 'team' and c.state = 'live' and ${findable(me)} ${named} ${about}) found
    ${rest} order by not mine, sorted, id limit ${size + 1}`);
  const items = rows.slice(0, size);
  const end = items.at(-1);
  return { items, next: rows.length > size && end ? writeCursor(end) : null };
}

/** Whether people report to somebody who leads no team here yet. */
export async function leadsNoTeam(db: Db, me: Me): Promise<boolean> {
  const { leads } = await db.one<{ leads: boolean }>(sql`
    select exists (select from people p where p.manager_id = ${me.id} and p.status = 'active')
      and not exists (select from memberships m join communities c on c.id = m.community_id
        where m.person_id = ${me.id} and m.left_at is null and m.role = 'owner' and c.kind = 'team' and c.state = 'live') as leads`);
  return leads;
}

const writeCursor = ({ mine, sorted, id }: { mine: boolean; sorted: string; id: number }): string =>
  Buffer.from(JSON.stringify([mine, sorted, id])).toString('base64url');

/** A cursor that is none of ours begins the list at its beginning. */
function readCursor(cursor: string | undefined): [boolean, string, number] | null {
  if (!cursor) return null;
  try {
    const [mine, sorted, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    return typeof mine === 'boolean' && typeof sorted === 'string' && Number.isSafeInteger(id)
      ? [mine, sorted, id as number]
      : null;
  } catch {
    return null;
  }
}
