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

/**
 * Condition on `discussions d`: the person asked not to hear of it. Following or muting the thread itself
 * holds before what they chose for its community, its tags and the one who began it.
 */
export const muted = (person: Person): Sql => sql`(
  case ${levelFor(person, 'discussion', sql`d.id`)}
    when 'nothing' then true
    when 'everything' then false
    else coalesce(${levelFor(person, 'community', sql`d.community_id`)} = 'nothing', false)
      or coalesce(${levelFor(person, 'person', sql`d.author_id`)} = 'nothing', false)
      or ${tagged(person, 'nothing')}
  end)`;
