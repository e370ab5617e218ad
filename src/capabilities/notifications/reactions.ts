import {
  communitiesMerged,
  endApproaching,
  memberLeft,
  membershipDeclined,
  membershipGranted,
  membershipRequested,
  ownerWanted,
  peopleInvited,
  personInvited,
  ritualDue,
  settingsChanged,
} from '#capabilities/communities/index.ts';
import {
  answerAccepted,
  discussionMoved,
  discussionsMerged,
  discussionStarted,
  expertAsked,
  personMentioned,
  postDeleted,
  replyPosted,
} from '#capabilities/discussions/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { on, type Happened } from '#shared/activity/happening.ts';
import { followMerged, followMoved, forgetDeleted, forgetHidden, forgetRequest } from './forget.ts';
import { tell } from './tell.ts';

const name = 'notifications';

const one = (person: number | null, kind: string): Sql => sql`select ${person}::bigint, ${kind}::text`;

/** Who follows the thread, its community, its author or, where it is new, one of its tags. */
const followers = ({ discussion_id, community_id, actor_id }: Happened, opening: boolean): Sql => sql`
  select f.person_id, 'followed' from follows f
  where f.level = 'everything' and (
    (f.subject = 'discussion' and f.subject_id = ${discussion_id})
    or (f.subject = 'community' and f.subject_id = ${community_id})
    or (f.subject = 'person' and f.subject_id = ${actor_id})
    or (${opening} and f.subject = 'tag'
      and f.subject_id in (select tag_id from discussion_tags where discussion_id = ${discussion_id})))`;

/** Everybody who was invited by the one act that is told of. */
const invitedAtOnce = ({ id, community_id }: Happened): Sql => sql`
  select i.person_id, 'invitation' from community_invitations i
  where i.community_id = ${community_id} and i.invited_at = (select at from activity where id = ${id})`;

const owners = (happened: Happened, kind: string): Sql => sql`
  select m.person_id, ${kind}::text from memberships m
  where m.community_id = ${happened.community_id} and m.left_at is null and m.role in ('owner', 'founder')`;

/** Those who can find a new owner: who is left of the owners, the moderators, the administrators. */
const stewards = (happened: Happened): Sql => sql`
  select m.person_id, 'owner_wanted' from memberships m
  where m.community_id = ${happened.community_id} and m.left_at is null and m.role in ('owner', 'moderator')
  union select id, 'owner_wanted' from people where administrator and status = 'active'`;

/** The one who began the conversation, and those who follow it. */
const keepers = (happened: Happened, kind: string): Sql => sql`
  select d.author_id, ${kind}::text from discussions d where d.id = ${happened.discussion_id}
  union select f.person_id, ${kind}::text from follows f
  where f.subject = 'discussion' and f.subject_id = ${happened.discussion_id} and f.level = 'everything'`;

export const reactions = [
  on(discussionStarted, name, (ground, it) => tell(ground, it, followers(it, true))),
  on(replyPosted, name, (ground, it) => tell(ground, it, sql`
    select ${it.data.to_person_id}::bigint, case when d.kind = 'question' and d.author_id = ${it.data.to_person_id}
      and ${it.data.parent_id}::bigint is null then 'answer' else 'reply' end
    from discussions d where d.id = ${it.discussion_id}
    union all ${followers(it, false)}`)),
  on(personMentioned, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'mention'))),
  on(answerAccepted, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'accepted'))),
  on(expertAsked, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'expert'))),
  on(discussionMoved, name, async (ground, it) => {
    await followMoved(ground.db, it.discussion_id);
    await tell(ground, it, keepers(it, 'moved'));
  }),
  on(discussionsMerged, name, (ground, it) => tell(ground, it, keepers(it, 'merged'))),
  on(membershipRequested, name, (ground, it) => tell(ground, it, owners(it, 'request'))),
  on(membershipGranted, name, async (ground, it) => {
    await forgetRequest(ground.db, it);
    await tell(ground, it, one(it.data.person_id, 'granted'));
  }),
  on(membershipDeclined, name, async (ground, it) => {
    await forgetRequest(ground.db, it);
    await tell(ground, it, one(it.data.person_id, 'declined'));
  }),
  on(ritualDue, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'ritual'))),
  on(endApproaching, name, (ground, it) => tell(ground, it, owners(it, 'ending'))),
  on(personInvited, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'invitation'))),
  on(peopleInvited, name, (ground, it) => tell(ground, it, invitedAtOnce(it))),
  on(ownerWanted, name, (ground, it) => tell(ground, it, stewards(it))),
  on(memberLeft, name, ({ db }, it) => forgetHidden(db, it.community_id)),
  on(settingsChanged, name, ({ db }, it) => forgetHidden(db, it.community_id)),
  on(communitiesMerged, name, ({ db }, it) => followMerged(db, it.data.from_id, it.community_id)),
  on(postDeleted, name, ({ db }, it) => forgetDeleted(db, it)),
]; // prettier-ignore
