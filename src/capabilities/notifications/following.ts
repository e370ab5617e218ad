import { findable, readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Follow, Subject } from '#shared/follows/follow.ts';

/** Something that can be followed, by its name. `href` is its page. */
export type Followable = { subject: Subject; id: number; name: string; href: string };
export type Followed = Followable & { current: Follow };

/** All that somebody may follow and see, as columns subject, id, name, href. */
const followable = (me: Me, id: Sql): Record<Subject, Sql> => ({
  discussion: sql`select 'discussion' as subject, d.id, d.title as name, '/discussions/' || d.id as href
    from discussions d join communities c on c.id = d.community_id
    where d.id = ${id} and d.deleted_at is null and ${readable(me)}`,
  community: sql`select 'community' as subject, c.id, c.name, '/communities/' || c.slug as href
    from communities c where c.id = ${id} and c.state <> 'merged' and ${findable(me)}`,
  person: sql`select 'person' as subject, p.id, p.name, '/people/' || p.id as href
    from people p where p.id = ${id} and p.status in ('active', 'unclaimed', 'invited')`,
  // The word itself may tell of a community that they may not know of.
  tag: sql`select 'tag' as subject, g.id, g.name, '' as href from tags g
    where g.id = ${id} and exists (
      select from discussion_tags dt join discussions d on d.id = dt.discussion_id and d.deleted_at is null
      join communities c on c.id = d.community_id
      where dt.tag_id = coalesce(g.synonym_of, g.id) and ${readable(me)})`,
});

/** The thing of this id that the person may see; NotFound for all others. */
export async function findFollowable(db: Db, me: Me, subject: Subject, id: number): Promise<Followable> {
  const found = await db.maybe<Followable>(followable(me, sql`${id}`)[subject]);
  if (!found) throw new NotFound();
  return withAddress(found);
}

type Row = Followable & Follow;

const withAddress = <One extends Followable>(one: One): One =>
  one.subject === 'tag' ? { ...one, href: `/search?tag=${encodeURIComponent(one.name)}` } : one;

/** What somebody follows or muted, newest choice first; what they may no longer see is not in it. */
export async function listFollowed(db: Db, me: Me): Promise<Followed[]> {
  const { discussion, community, person, tag } = followable(me, sql`f.subject_id`);
  const rows = await db.many<Row>(sql`
    select f.level, f.until, s.subject, s.id, s.name, s.href from follows f cross join lateral (
      select * from (${discussion}) one where f.subject = 'discussion'
      union all select * from (${community}) one where f.subject = 'community'
      union all select * from (${person}) one where f.subject = 'person'
      union all select * from (${tag}) one where f.subject = 'tag') s
    where f.person_id = ${me.id} and (f.until is null or f.until > moment())
    order by f.changed_at desc, f.subject, f.subject_id limit 500`);
  return rows.map(({ level, until, ...thing }) => ({ ...withAddress(thing), current: { level, until } }));
}

/** The person's communities with the level that they chose. */
export async function listLevels(db: Db, me: Me): Promise<(Followable & { current: Follow | null })[]> {
  const rows = await db.many<Followable & { level: Follow['level'] | null; until: Date | null }>(sql`
    select 'community' as subject, c.id, c.name, '/communities/' || c.slug as href, f.level, f.until
    from memberships mine join communities c on c.id = mine.community_id
    left join follows f on f.person_id = ${me.id} and f.subject = 'community' and f.subject_id = c.id
      and (f.until is null or f.until > moment())
    where mine.person_id = ${me.id} and mine.left_at is null and c.state <> 'merged'
    order by plain(c.name), c.id limit 2000`);
  return rows.map(({ level, until, ...thing }) => ({ ...thing, current: level && { level, until } }));
}
