import {
  communitiesMerged,
  communityArchived,
  communityFounded,
  communityLaunched,
  settingsChanged,
} from '#capabilities/communities/index.ts';
import {
  discussionMoved,
  discussionsMerged,
  discussionStarted,
  postDeleted,
  postEdited,
  postRestored,
  replyPosted,
} from '#capabilities/discussions/index.ts';
import {
  directoryChanged,
  personDeactivated,
  personErased,
  personJoined,
  personReactivated,
} from '#capabilities/people/index.ts';
import { lessonDeleted, lessonEdited, lessonShared } from '#capabilities/reflection/index.ts';
import { teamChanged, teamClosed, teamFounded } from '#capabilities/teams/index.ts';
import type { Ground } from '#platform/ground.ts';
import { on, type Happened, type Happening, type Reaction } from '#shared/activity/happening.ts';
import {
  indexCommunity,
  indexDiscussion,
  indexLessons,
  indexLessonsOf,
  indexPeople,
  indexPost,
} from './index-entries.ts';

const post = async ({ db }: Ground, { post_id }: Happened) =>
  void (post_id && (await indexPost(db, post_id)));
const whole = async ({ db }: Ground, happened: Happened) => {
  if (happened.discussion_id) await indexDiscussion(db, happened.discussion_id);
  const { from_id } = happened.data as { from_id?: number };
  if (happened.kind === discussionsMerged.kind && from_id) await indexDiscussion(db, from_id);
};
const community = async ({ db }: Ground, happened: Happened) => {
  if (happened.community_id) await indexCommunity(db, happened.community_id);
  const { from_id } = happened.data as { from_id?: number };
  if (from_id === undefined) return;
  await indexCommunity(db, from_id);
  if (happened.community_id) await indexLessonsOf(db, happened.community_id);
};
const person = async ({ db }: Ground, { data, actor_id }: Happened) => {
  const { person_id = actor_id } = data as { person_id?: number };
  if (person_id) await indexPeople(db, [person_id]);
};

const lesson = ({ db }: Ground, { data }: Happened) =>
  indexLessons(db, [(data as { lesson_id: number }).lesson_id]);

type React = (ground: Ground, happened: Happened) => Promise<void>;
const each = (kinds: readonly Happening<unknown>[], react: React): Reaction[] =>
  kinds.map((kind) => on(kind, 'search', react));

/** Search follows the activity log; it never asks to be told. */
export const reactions: readonly Reaction[] = [
  ...each([replyPosted, postEdited, postDeleted, postRestored], post),
  ...each([discussionStarted, discussionMoved, discussionsMerged], whole),
  ...each(
    [
      teamFounded,
      teamChanged,
      teamClosed,
      communityFounded,
      communityLaunched,
      settingsChanged,
      communityArchived,
      communitiesMerged,
    ],
    community,
  ),
  ...each([personJoined, personDeactivated, personReactivated, personErased], person),
  ...each([lessonShared, lessonEdited, lessonDeleted], lesson),
  // Posts that named an erased person read otherwise now.
  on(personErased, 'search in posts', async ({ db }, { data }) => {
    for (const id of data.post_ids) await indexPost(db, id);
  }),
  on(directoryChanged, 'search', ({ db }, { data }) => indexPeople(db, data.person_ids)),
];
