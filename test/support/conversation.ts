import { sql } from '#platform/database/sql.ts';
import { replyPosted } from '#capabilities/discussions/index.ts';
import { record } from '#shared/activity/happening.ts';
import type { Role } from './cast.ts';
import { makeCommunity, makeDiscussion, makeReply, type MadeCommunity, type People } from './factory.ts';
import type { Stoa } from './stoa.ts';

/** Conversations that are there before a test begins, written as the acts would have left them. */

export type Place = MadeCommunity;

/** A community that is live, with these people in it. */
export const community = (
  stoa: Stoa,
  name: string,
  people: People,
  visibility: 'open' | 'closed' | 'hidden' = 'open',
): Promise<Place> => makeCommunity(stoa, visibility, { name, people });

/** A discussion or question with its opening; answers its id. */
export async function thread(
  stoa: Stoa,
  place: Place,
  author: Role,
  title: string,
  kind: 'discussion' | 'question' = 'discussion',
): Promise<number> {
  return (await makeDiscussion(stoa, place, { author, title, kind, body: 'Opening words' })).id;
}

/** A reply to the whole, told to the author of the opening; answers the id of the post. */
export async function reply(stoa: Stoa, discussion: number, author: Role, text: string): Promise<number> {
  const id = await makeReply(stoa, { id: discussion }, { author, body: text });
  await stoa.ground.db.transaction(async (tx) => {
    const place = await tx.one<{ community: number; number: number; opener: number | null }>(sql`
      select d.community_id as community, p.number, d.author_id as opener
      from posts p join discussions d on d.id = p.discussion_id where p.id = ${id}`);
    const { community, number, opener } = place;
    const data = { number, parent_id: null, to_person_id: opener };
    await record(tx, replyPosted, { actor: stoa.id(author), community, discussion, post: id }, data);
  });
  return id;
}

/** The person has read the thread to its end, on some device. */
export async function hasRead({ ground, id }: Stoa, person: Role, discussion: number): Promise<void> {
  await ground.db.run(sql`
    insert into reads (person_id, discussion_id, numbers)
    select ${id(person)}, id, int4multirange(int4range(1, posts_count + 1)) from discussions where id = ${discussion}
    on conflict (person_id, discussion_id) do update set numbers = excluded.numbers`);
}

/** Runs a recurring job of this name now, as its hour had come, and what follows from it. */
export async function runNow(stoa: Stoa, name: string): Promise<void> {
  await stoa.ground.db.run(sql`select graphile_worker.add_job(${name})`);
  await stoa.settle();
}
