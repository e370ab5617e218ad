import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { CommunityRow } from '../community.ts';
import { communityColumns, joinMine } from '../find-community.ts';
import { findable } from '../policy.ts';
import { readCursor, writeCursor } from './cursor.ts';

export const shows = ['all', 'mine', 'incubating', 'archived'] as const;
export type Show = (typeof shows)[number];

export type Asked = { show: Show; q: string; after?: string | undefined };
type Row = CommunityRow & { rank: number; sorted: string };
export type CommunityPage = { items: CommunityRow[]; next: string | null };

const pageSize = 30;

const conditions: Record<Show, Sql> = {
  all: sql`c.state in ('incubating', 'live', 'closing')`,
  mine: sql`mine.role is not null and c.state <> 'merged'`,
  incubating: sql`c.state = 'incubating'`,
  archived: sql`c.state = 'archived'`,
};

/**
 * Communities that the person may find: theirs first, then the others by name; when a name is looked for,
 * the closest first, whatever is mistyped in it.
 */
export async function listCommunities(db: Db, me: Me, { show, q, after }: Asked): Promise<CommunityPage> {
  const rank =
    q === ''
      ? sql`(mine.role is not null)::int`
      : sql`round(1000 * greatest(word_similarity(plain(${q}), plain(c.name)), similarity(plain(${q}), plain(c.name))))::int`;
  const named =
    q === ''
      ? empty
      : sql`and (word_similarity(plain(${q}), plain(c.name)) > 0.3 or plain(c.name) like ${anywhere(q)})`;
  const last = readCursor<[number, string, number]>(after, 'number', 'string', 'number');
  const rest = last
    ? sql`where (-rank, sorted, id) > (${-last[0]}::int, ${last[1]}, ${last[2]}::bigint)`
    : empty;
  const rows = await db.many<Row>(sql`
    select * from (
      select ${communityColumns(me)}, ${rank} as rank, plain(c.name) as sorted
      from communities c ${joinMine(me)}
      where c.kind = 'community' and ${conditions[show]} and ${findable(me)} ${named}) found
    ${rest} order by -rank, sorted, id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return {
    items,
    next: rows.length > pageSize && end ? writeCursor([end.rank, end.sorted, end.id]) : null,
  };
}

const anywhere = (q: string): string => `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
