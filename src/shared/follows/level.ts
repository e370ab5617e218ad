import { sql, type Sql } from '#platform/database/sql.ts';
import type { Subject } from './follow.ts';

type Person = number | Sql;

const chosen = (person: Person, subject: Subject): Sql => sql`
  f.person_id = ${person} and f.subject = ${subject} and (f.until is null or f.until > moment())`;

/** The level that a person chose for one thing and that still holds, as a value in SQL; null without a choice. */
export const levelFor = (person: Person, subject: Subject, id: Sql): Sql => sql`(
  select f.level from follows f where ${chosen(person, subject)} and f.subject_id = ${id})`;

/** Whether a person chose this level for one of the tags of `discussions d`. */
export const tagged = (person: Person, level: 'everything' | 'nothing'): Sql => sql`exists (
  select 1 from discussion_tags dt join follows f on f.subject_id = dt.tag_id
  where dt.discussion_id = d.id and ${chosen(person, 'tag')} and f.level = ${level})`;

/** What the person follows or muted of one kind, as a list that the database makes once for a whole query. */
const all = (person: number, subject: Subject, level: 'everything' | 'nothing'): Sql => sql`array(
  select f.subject_id from follows f where ${chosen(person, subject)} and f.level = ${level})`;

/**
 * Condition on `discussions d`: the person asked not to hear of it. Following or muting the thread itself
 * holds before what they chose for its community, its tags and the one who began it.
 */
export const muted = (person: number): Sql => sql`(
  d.id = any(${all(person, 'discussion', 'nothing')})
  or ((d.community_id = any(${all(person, 'community', 'nothing')})
      or coalesce(d.author_id = any(${all(person, 'person', 'nothing')}), false)
      or (cardinality(${all(person, 'tag', 'nothing')}) > 0 and ${tagged(person, 'nothing')}))
    and d.id <> all(${all(person, 'discussion', 'everything')})))`;
