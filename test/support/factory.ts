import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, type Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

/** Things that tests start from, made directly: each call makes a new one with only what it needs. */

type Visibility = 'open' | 'closed' | 'hidden';
export type MadeCommunity = { id: number; slug: string };
export type MadeDiscussion = { id: number; opening: number; community: MadeCommunity };
export type People = Partial<Record<'owner' | 'moderator' | 'member', readonly Role[]>>;

let made = 0;

/** Clara and Ben own it, Deniz moderates, Ana is a member. */
const usualPeople: People = { owner: [clara, ben], moderator: [deniz], member: [ana] };

/** A live community, with the usual people unless others are named. */
export async function makeCommunity(
  stoa: Stoa,
  visibility: Visibility = 'open',
  more: {
    slug?: string;
    name?: string;
    people?: People;
    state?: string;
    joining?: string;
    posting?: string;
  } = {},
): Promise<MadeCommunity> {
  const number = ++made;
  const { slug = `${visibility}-${number}`, name = `Pumps and seals ${number}`, people = usualPeople } = more;
  const { state = 'live', joining = 'open', posting = 'members' } = more;
  const members = Object.entries(people).flatMap(([role, those]) =>
    those.map((one) => ({ role, id: stoa.id(one) })),
  );
  return stoa.ground.db.transaction(async (tx) => {
    const community = await tx.one<MadeCommunity>(sql`
      insert into communities (slug, name, summary, state, visibility, joining, posting, members_count, live_at)
      values (${slug}, ${name}, 'What moves water, and what keeps it in.', ${state},
              ${visibility}, ${joining}, ${posting}, ${members.length}, moment())
      returning id, slug`);
    for (const { role, id } of members)
      await tx.run(sql`
        insert into memberships (community_id, person_id, role) values (${community.id}, ${id}, ${role})`);
    return community;
  });
}

/** A discussion or question with its opening post, by Ana unless said otherwise. */
export async function makeDiscussion(
  stoa: Stoa,
  community: MadeCommunity,
  more: { kind?: 'discussion' | 'question'; title?: string; body?: string; author?: Role } = {},
): Promise<MadeDiscussion> {
  const {
    kind = 'question',
    title = 'Why does the seal leak when it is cold?',
    body = 'It holds all summer.',
    author = ana,
  } = more;
  return stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count, last_post_by)
      values (${community.id}, ${kind}, ${title}, ${stoa.id(author)}, 1, ${stoa.id(author)}) returning id`);
    const opening = await tx.one<{ id: number }>(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${id}, 1, ${stoa.id(author)}, ${`<p>${body}</p>`}, ${body}, 1) returning id`);
    return { id, opening: opening.id, community };
  });
}

/** A reply at the end of a discussion, by Ben unless said otherwise; answers the id of the post. */
export async function makeReply(
  stoa: Stoa,
  discussion: Pick<MadeDiscussion, 'id'>,
  more: { body?: string; author?: Role; parent?: number } = {},
): Promise<number> {
  const { body = 'Check the lip for cracks.', author = ben, parent = null } = more;
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      with counted as (
        update discussions set posts_count = posts_count + 1, last_post_at = moment(), last_post_by = ${stoa.id(author)}
        where id = ${discussion.id} returning posts_count)
      insert into posts (discussion_id, number, parent_id, author_id, body_html, body_text, sanitised)
      select ${discussion.id}, posts_count, ${parent}, ${stoa.id(author)}, ${`<p>${body}</p>`}, ${body}, 1 from counted
      returning id`),
  );
  return id;
}
