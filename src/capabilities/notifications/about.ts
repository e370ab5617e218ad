import { sql, type Sql } from '#platform/database/sql.ts';

/** What a notification is about: a conversation, a matter of a community, or something in a programme. */
export type About = {
  community: { slug: string; name: string } | null;
  discussion: { id: number; title: string } | null;
  /** The post to go to: the first that is unread, else the newest. */
  post_number: number | null;
  programme: { slug: string; name: string } | null;
  group: { id: number; name: string } | null;
  /** What the happening says of itself. */
  data: Record<string, unknown>;
};

/** The columns of it, of the notification `n` and what `surroundings` joins to it. */
export const aboutColumns: Sql = sql`
  n.discussion_id, d.title, c.slug, c.name as community_name, n.group_id, n.data,
  (select g.name from groups g where g.id = n.group_id) as group_name,
  (select jsonb_build_object('slug', pr.slug, 'name', pr.name) from programmes pr where pr.id = n.programme_id) as programme`;

export type AboutRow = {
  discussion_id: number | null;
  title: string | null;
  slug: string | null;
  community_name: string | null;
  number: number | null;
  group_id: number | null;
  group_name: string | null;
  programme: { slug: string; name: string } | null;
  data: Record<string, unknown>;
};

export const aboutOf = (row: AboutRow): About => ({
  community: row.slug === null ? null : { slug: row.slug, name: row.community_name! },
  discussion: row.discussion_id === null ? null : { id: row.discussion_id, title: row.title! },
  post_number: row.number,
  programme: row.programme,
  group: row.group_id === null ? null : { id: row.group_id, name: row.group_name! },
  data: row.data,
});
