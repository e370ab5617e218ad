import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { FieldKey } from './fields.ts';

/** Condition on `people p`: we belong to a community together. */
const sharesCommunity = (me: Me): Sql => sql`exists (
  select 1 from memberships theirs
  join memberships mine on mine.community_id = theirs.community_id
  where theirs.person_id = p.id and theirs.left_at is null and mine.person_id = ${me.id} and mine.left_at is null)`;

/** Value for `people p`: the audiences of that person to which I belong, as text[]. */
export const audiencesOfMine = (me: Me): Sql => sql`(
  case when p.id = ${me.id} then array['everyone', 'communities', 'manager', 'self']
  else array['everyone'] || case when p.manager_id = ${me.id} then array['manager'] else '{}' end
    || case when ${sharesCommunity(me)} then array['communities'] else '{}' end end)`;

/** Condition on `people p`: I may see this field of theirs, so I may also find them by it. */
export const fieldOpen = (me: Me, key: FieldKey): Sql => sql`(
  case coalesce(p.field_audiences ->> ${key}, 'everyone')
    when 'everyone' then true
    when 'communities' then p.id = ${me.id} or ${sharesCommunity(me)}
    when 'manager' then p.id = ${me.id} or p.manager_id = ${me.id}
    else p.id = ${me.id} end)`;

/** Condition on `people p` who keep something to some: a word of what they let me see is like this one. */
export const foundByGuarded = (
  me: Me,
  word: string,
): Sql => sql`(p.field_audiences <> '{}' and word_similarity(
  plain(${word}), profile_words(${audiencesOfMine(me)}, p.field_audiences, p.name, p.job_title, p.department,
    p.location, p.ask_me_about, p.want_to_learn, p.languages)) >= 0.4)`;
