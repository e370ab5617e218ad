import * as happenings from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { past, type Past } from '#shared/activity/happening.ts';
import { chance } from '../chance.ts';
import type { Mention } from './fill-conversations.ts';
import type { Person } from './fill-people.ts';
import { insertRows } from './rows.ts';
import { afterwards, type Post, type Thread } from './thread.ts';

/** What was said to posts without words: votes, reactions, "I have this question too", experts who were asked. */
export async function fillResponses(
  tx: Db,
  threads: readonly Thread[],
  people: ReadonlyMap<string, Person>,
  { mentions, now }: { mentions: readonly Mention[]; now: Date },
): Promise<Past[]> {
  const draw = chance(2011);
  const given = threads.flatMap((thread) =>
    thread.posts.flatMap((post) => {
      const when = () => afterwards(draw, post.at, now);
      const votes = post.votes.map((person) => ({ thread, post, person, at: when() }));
      const reactions = post.reactions.flatMap(({ emoji, people: fond }) =>
        fond.map((person) => ({ thread, post, person, emoji, at: when() })),
      );
      return [{ votes, reactions }];
    }),
  );
  const votes = given.flatMap((one) => one.votes);
  const reactions = given.flatMap((one) => one.reactions);
  const too = threads.flatMap((thread) =>
    thread.too.map((person) => ({ thread, person, at: afterwards(draw, thread.posts[0]!.at, now) })),
  );
  const asked = threads.flatMap((thread) =>
    thread.experts.map((key) => ({
      thread,
      person: people.get(key)!,
      at: afterwards(draw, thread.posts[0]!.at, now),
    })),
  );
  await insertRows(
    tx,
    'votes',
    votes.map(({ post, person, at }) => ({ post_id: post.id, person_id: person.id, voted_at: at })),
  );
  await insertRows(
    tx,
    'reactions',
    reactions.map(({ post, person, emoji, at }) => ({
      post_id: post.id,
      person_id: person.id,
      emoji,
      reacted_at: at,
    })),
  );
  await insertRows(
    tx,
    'asked_too',
    too.map(({ thread, person, at }) => ({ discussion_id: thread.id, person_id: person.id, asked_at: at })),
  );
  await insertRows(
    tx,
    'expert_requests',
    asked.map(({ thread, person, at }) => ({
      discussion_id: thread.id,
      person_id: person.id,
      asked_by: thread.posts[0]!.author.id,
      asked_at: at,
    })),
  );
  return [
    ...threads.flatMap((thread) => told(thread, now)),
    ...mentions.map(({ post, person }) => {
      const thread = threads.find(({ posts }) => posts.includes(post))!;
      return past(happenings.personMentioned, post.at, at(thread, post, post.author), {
        person_id: person.id,
      });
    }),
    ...votes.map(({ thread, post, person, at: when }) =>
      past(happenings.answerVoted, when, at(thread, post, person), { person_id: post.author.id }),
    ),
    ...reactions.map(({ thread, post, person, emoji, at: when }) =>
      past(happenings.postReacted, when, at(thread, post, person), { emoji, person_id: post.author.id }),
    ),
    ...too.map(({ thread, person, at: when }) =>
      past(happenings.questionAskedToo, when, at(thread, null, person), {}),
    ),
    ...asked.map(({ thread, person, at: when }) =>
      past(happenings.expertAsked, when, at(thread, null, thread.posts[0]!.author), { person_id: person.id }),
    ),
  ];
}

const at = (thread: Thread, post: Post | null, actor: Person) => ({
  actor: actor.id,
  community: thread.place.id,
  discussion: thread.id,
  ...(post ? { post: post.id } : {}),
});

/** What was written, in the words of the activity log. */
function told(thread: Thread, now: Date): Past[] {
  const asker = thread.posts[0]!.author;
  return thread.posts.flatMap((post) => {
    if (post.number === 1)
      return [
        past(happenings.discussionStarted, post.at, at(thread, post, post.author), { kind: thread.kind }),
      ];
    const answered = post.parent ? previousIn(thread, post) : asker;
    const reply = past(happenings.replyPosted, post.at, at(thread, post, post.author), {
      number: post.number,
      parent_id: post.parent?.id ?? null,
      to_person_id: answered.id,
    });
    if (!post.accepted) return [reply];
    const soon = new Date(Math.min(+now, +post.at + 5_400_000));
    return [
      reply,
      past(happenings.answerAccepted, soon, at(thread, post, asker), { person_id: post.author.id }),
    ];
  });
}

/** Whom a nested reply answers: whoever spoke before it under the same reply, unless that was its own author. */
function previousIn(thread: Thread, post: Post): Person {
  const before = thread.posts.filter(
    (one) =>
      one.number < post.number &&
      (one === post.parent || one.parent === post.parent) &&
      one.author !== post.author,
  );
  return (before.at(-1) ?? post.parent!).author;
}
