import type { Chance } from '../chance.ts';
import type { Conversation } from '../content/read-conversations.ts';
import type { Dated } from '../when.ts';
import type { Place } from './fill-communities.ts';
import type { Person } from './fill-people.ts';

/** A post with its id, its author, and who said what to it. */
export type Post = Omit<Dated, 'author' | 'reactions' | 'votes'> & {
  id: number;
  number: number;
  author: Person;
  /** The reply it belongs under. */
  parent: Post | null;
  reactions: { emoji: string; people: Person[] }[];
  votes: Person[];
};

export type Thread = Omit<Conversation, 'posts' | 'too' | 'community'> & {
  id: number;
  place: Place;
  posts: Post[];
  too: Person[];
};

/** Gives a conversation its people: who answers stands in the text, who agrees is drawn among the members. */
export function threadOf(
  conversation: Conversation,
  {
    place,
    posts,
    people,
    draw,
  }: { place: Place; posts: readonly Dated[]; people: ReadonlyMap<string, Person>; draw: Chance },
): Thread {
  const members = place.members.map(({ person }) => person).filter(({ active }) => active);
  const others = (author: Person, count: number) =>
    draw.some(
      members.filter((one) => one !== author),
      count,
    );
  const told: Post[] = [];
  for (const [i, post] of posts.entries()) {
    const author = people.get(post.author)!;
    const above = told.findLast(({ nested }) => !nested) ?? null;
    told.push({
      ...post,
      id: 0,
      number: i + 1,
      author,
      parent: post.nested ? (above && above.number > 1 ? above : null) : null,
      reactions: post.reactions.map(({ emoji, count }) => ({ emoji, people: others(author, count) })),
      votes: others(author, post.votes),
    });
  }
  return { ...conversation, id: 0, place, posts: told, too: others(told[0]!.author, conversation.too) };
}

/** Reactions come within hours after a post, most of them soon. */
export const afterwards = (draw: Chance, at: Date, now: Date): Date =>
  new Date(+at + (Math.min(+now, +at + 40 * 3_600_000) - +at) * (0.02 + 0.98 * draw.share() ** 2));
