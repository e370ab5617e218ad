import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/**
 * What someone follows and muted, as far as it decides what a list shows them. Asked for once for a page, so that its
 * statements need only be about what was chosen: most people have muted nothing.
 */
export type Choices = {
  muted: { discussions: number[]; communities: number[]; people: number[]; tags: number[] };
  /** Threads followed closely: that holds before a mute of their community, their tags and their author. */
  heard: number[];
  follows: { communities: boolean; people: boolean; tags: boolean };
};

export async function choicesOf(db: Db, person: number): Promise<Choices> {
  const muted = (subject: Sql) =>
    sql`array_agg(subject_id) filter (where level = 'nothing' and subject = ${subject})`;
  const follows = (subject: Sql) =>
    sql`coalesce(bool_or(level <> 'nothing' and subject = ${subject}), false)`;
  const row = await db.one<Record<string, number[] | boolean | null>>(sql`
    select ${muted(sql`'discussion'`)} as discussions, ${muted(sql`'community'`)} as communities,
      ${muted(sql`'person'`)} as people, ${muted(sql`'tag'`)} as tags,
      array_agg(subject_id) filter (where level = 'everything' and subject = 'discussion') as heard,
      ${follows(sql`'community'`)} as follows_communities, ${follows(sql`'person'`)} as follows_people,
      ${follows(sql`'tag'`)} as follows_tags
    from follows where person_id = ${person} and (until is null or until > moment())`);
  const list = (name: string) => (row[name] ?? []) as number[];
  return {
    muted: {
      discussions: list('discussions'),
      communities: list('communities'),
      people: list('people'),
      tags: list('tags'),
    },
    heard: list('heard'),
    follows: {
      communities: row['follows_communities'] === true,
      people: row['follows_people'] === true,
      tags: row['follows_tags'] === true,
    },
  };
}

/** Condition on `discussions d`: the person did not ask to be spared it. The same rule as `muted`, from what is known. */
export function notMuted({ muted, heard }: Choices): Sql {
  const { discussions, communities, people, tags } = muted;
  const conditions = [sql`true`];
  if (discussions.length > 0) conditions.push(sql`d.id <> all(${discussions}::bigint[])`);
  if (communities.length > 0)
    conditions.push(orHeard(sql`d.community_id <> all(${communities}::bigint[])`, heard));
  if (people.length > 0)
    conditions.push(orHeard(sql`coalesce(d.author_id <> all(${people}::bigint[]), true)`, heard));
  if (tags.length > 0)
    conditions.push(
      orHeard(
        sql`not exists (
          select 1 from discussion_tags dt where dt.discussion_id = d.id and dt.tag_id = any(${tags}::bigint[]))`,
        heard,
      ),
    );
  return conditions.reduce((all, one) => sql`${all} and ${one}`);
}

const orHeard = (condition: Sql, heard: readonly number[]): Sql =>
  heard.length === 0 ? condition : sql`(${condition} or d.id = any(${heard}::bigint[]))`;
