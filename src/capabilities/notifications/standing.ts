import { findable, readable } from '#capabilities/communities/index.ts';
import { seesFeedback } from '#capabilities/feedback/index.ts';
import { inGroup, organises, visible as mayKnow } from '#capabilities/programmes/index.ts';
import { readsLesson, seesCard } from '#capabilities/reflection/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { levelFor, tagged } from '#shared/follows/level.ts';
import type { Level } from '#shared/follows/follow.ts';
import { aboutNewPosts, defaults, matterOf, type Kind, type Ways } from './kinds.ts';

/** How things stand now between a person and something that they might be told. */
export type Standing = {
  person_id: number;
  kind: Kind;
  active: boolean;
  /** They may see what it is about, and it is still there. */
  visible: boolean;
  level: Level;
  /** They have seen it already. */
  seen: boolean;
  /** What they chose for this matter; null where they never chose. */
  app: boolean | null;
  mail: boolean | null;
  digest: boolean | null;
};

const reader = { id: sql`n.person_id` };

/**
 * Joins `n`, which has the columns of a notification, to what it is about: people p, communities c,
 * discussions d, posts o, choices k. A conversation that has moved is where it is now.
 */
export const surroundings: Sql = sql`
  join people p on p.id = n.person_id
  left join discussions d on d.id = n.discussion_id
  left join communities c on c.id = coalesce(d.community_id, n.community_id)
  left join posts o on o.id = n.post_id
  left join groups g on g.id = n.group_id
  left join notification_choices k on k.person_id = n.person_id and k.matter = ${matterIn(sql`n.kind`)}`;

/** In these surroundings: the words to show with it, of the post, of who decided, or the name of what it is about. */
export const words: Sql = sql`coalesce(o.body_text, nullif(n.data ->> 'word', ''), n.data ->> 'name')`;

/** Condition in these surroundings: what happened in a programme still concerns the person. */
const concerned: Sql = sql`case
  when n.kind = 'decision_asked' then true
  when n.kind = 'programme_cancelled' then true
  when n.kind = 'programme_invited' then exists (
    select from programme_invitations i where i.programme_id = n.programme_id and i.person_id = p.id)
  when n.kind = 'group_invited' then g.state in ('gathering', 'running')
  when n.kind = 'group_at_risk' then ${inGroup(reader)} or exists (
    select from programmes p where p.id = n.programme_id and ${organises(reader)})
  when n.group_id is not null then ${inGroup(reader)}
  else exists (select from programmes p where p.id = n.programme_id and ${mayKnow(reader)}) end`;

/** Condition in these surroundings: the person may see what it is about, and it is still there. */
export const visible: Sql = sql`(d.deleted_at is null and o.deleted_at is null and case
  when jsonb_exists(n.data, 'reflection_id') then exists (
    select from reflections r left join communities c on c.id = r.community_id
    where r.id = (n.data ->> 'reflection_id')::bigint and ${seesCard(reader)})
  when n.kind in ('lesson_used', 'lesson_thanked') then exists (
    select from lessons l left join communities c on c.id = l.community_id
    where l.id = (n.data ->> 'lesson_id')::bigint and ${readsLesson(reader)})
  when n.programme_id is not null then ${concerned}
  when n.kind like 'feedback_%' then exists (
    select from feedback b join feedback_requests q on q.id = b.request_id
    where b.id = (n.data ->> 'about')::bigint and ${seesFeedback(reader)})
  when n.community_id is null then true
  when n.kind = 'request' then exists (
    select from memberships m where m.community_id = c.id and m.person_id = p.id and m.left_at is null and m.role in ('owner', 'founder'))
  when n.kind = 'owner_wanted' then (p.administrator and ${findable(reader)}) or exists (
    select from memberships m where m.community_id = c.id and m.person_id = p.id and m.left_at is null and m.role in ('owner', 'moderator'))
  when n.kind in ('invitation', 'declined', 'team_contact', 'team_shared') then ${findable(reader)}
  else ${readable(reader)} end)`;

/** Condition in these surroundings: the post it is about has been read, in whatever way. */
export const seen: Sql = sql`((n.kind = any(${[...aboutNewPosts]}::text[]) and exists (
  select from reads r where r.person_id = p.id and r.discussion_id = n.discussion_id and r.numbers @> o.number)))`;

/**
 * How much the person wants to hear of it. A muted person is not heard anywhere; following or muting the thread
 * holds before what was chosen for its tags and its community. What waits for an owner is told whatever is muted.
 */
export const level: Sql = sql`case
  when n.programme_id is not null then 'usual'
  when n.kind in ('request', 'owner_wanted', 'granted', 'declined', 'invitation', 'ritual', 'ending', 'community_review', 'team_added', 'team_contact',
    'card_action', 'card_action_due') then 'usual'
  when ${levelFor(sql`p.id`, 'person', sql`n.actor_id`)} = 'nothing' then 'nothing'
  else coalesce(nullif(${levelFor(sql`p.id`, 'discussion', sql`n.discussion_id`)}, 'usual'), case
    when ${levelFor(sql`p.id`, 'community', sql`n.community_id`)} = 'nothing' or ${tagged(sql`p.id`, 'nothing')} then 'nothing'
    when ${levelFor(sql`p.id`, 'community', sql`n.community_id`)} = 'everything'
      or ${levelFor(sql`p.id`, 'person', sql`n.actor_id`)} = 'everything'
      or (o.number = 1 and ${tagged(sql`p.id`, 'everything')}) then 'everything'
    else 'usual' end) end`;

export const standing: Sql = sql`n.person_id, n.kind, p.status = 'active' as active, ${visible} as visible,
  ${level} as level, ${seen} as seen, k.app, k.mail, k.digest`;

/** By which ways to tell the person now; none at all when something stands against it. */
export function waysFor(now: Standing): Ways {
  const wanted = now.level === 'everything' || (now.level === 'usual' && now.kind !== 'followed');
  if (!now.active || !now.visible || now.seen || !wanted) return { app: false, mail: false, digest: false };
  const usual = defaults[matterOf[now.kind]];
  return {
    app: now.app ?? usual.app,
    mail: now.mail ?? usual.mail,
    digest: now.digest ?? usual.digest,
  };
}

function matterIn(kind: Sql): Sql {
  return sql`(${JSON.stringify(matterOf)}::jsonb ->> ${kind})`;
}
