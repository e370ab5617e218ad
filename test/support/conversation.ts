import { sql } from '#platform/database/sql.ts';
import { replyPosted } from '#capabilities/discussions/index.ts';
import { record } from '#shared/activity/happening.ts';
import type { Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

/** Conversations that are there before a test begins, written as the acts would have left them. */

export type Place = { id: number; slug: string };

let places = 0;

/** A community that is live, with these people in it. */
export async function community(
  { ground, id }: Stoa,
  name: string,
  people: Partial<Record<'owner' | 'moderator' | 'member', Role[]>>,
  visibility: 'open' | 'closed' | 'hidden' = 'open',
): Promise<Place> {
  const place = await ground.db.transaction(async (tx) => {
    const made = await tx.one<Place>(sql`
      insert into communities (slug, name, state, visibility, live_at)
      values (${`place-${++places}`}, ${name}, 'live', ${visibility}, moment()) returning id, slug`);
    for (const [role, roles] of Object.entries(people))
      for (const person of roles)
        await tx.run(sql`insert into memberships (community_id, person_id, role) values (${made.id}, ${id(person)}, ${role})`);
    return made;
  });
  return place;
} // prettier-ignore

/** A discussion or question with its opening. */
export async function thread(
  stoa: Stoa,
  place: Place,
  author: Role,
  title: string,
  kind: 'discussion' | 'question' = 'discussion',
): Promise<number> {
  return stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count, last_post_by)
      values (${place.id}, ${kind}, ${title}, ${stoa.id(author)}, 1, ${stoa.id(author)}) returning id`);
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${id}, 1, ${stoa.id(author)}, '<p>Opening words</p>', 'Opening words', 1)`);
    return id;
  });
}

/** A reply to the whole, told to the author of the opening; answers the id of the post. */
export async function reply(stoa: Stoa, discussion: number, author: Role, text: string): Promise<number> {
  return stoa.ground.db.transaction(async (tx) => {
    const { number, community, opener } = await tx.one<{ number: number; community: number; opener: number | null }>(sql`
      update discussions set posts_count = posts_count + 1, last_post_at = moment(), last_post_by = ${stoa.id(author)}
      where id = ${discussion} returning posts_count as number, community_id as community, author_id as opener`);
    const { id } = await tx.one<{ id: number }>(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${discussion}, ${number}, ${stoa.id(author)}, '<p>' || ${text} || '</p>', ${text}, 1) returning id`);
    await record(tx, replyPosted, { actor: stoa.id(author), community, discussion, post: id },
      { number, parent_id: null, to_person_id: opener });
    return id;
  });
} // prettier-ignore

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
