import { sql } from '#platform/database/sql.ts';
import type { Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

type People = Partial<Record<'member' | 'moderator' | 'owner', readonly Role[]>>;

/** A live community with these people, as tests of conversations need one. */
export async function foundCommunity(
  stoa: Stoa,
  slug: string,
  people: People,
  { visibility = 'open', posting = 'members' }: { visibility?: string; posting?: string } = {},
): Promise<number> {
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state, visibility, posting, live_at)
      values (${slug}, ${slug}, 'live', ${visibility}, ${posting}, moment()) returning id`),
  );
  for (const [role, those] of Object.entries(people))
    for (const one of those)
      await stoa.ground.db.run(sql`
        insert into memberships (community_id, person_id, role) values (${id}, ${stoa.id(one)}, ${role})`);
  return id;
}

/** The address of a new thread by this person. */
export async function startThread(
  stoa: Stoa,
  by: Role,
  slug: string,
  title: string,
  kind = 'discussion',
): Promise<string> {
  const started = await stoa
    .as(by)
    .post(`/communities/${slug}/discussions`, { kind, title, body: `About: ${title}` });
  return started.to!;
}

export const idIn = (address: string | undefined): number =>
  Number(/\/discussions\/(\d+)/.exec(address ?? '')?.[1]);

/** The id of the post with this number. */
export async function postId(stoa: Stoa, thread: string, number: number): Promise<number> {
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from posts where discussion_id = ${idIn(thread)} and number = ${number}`);
  return id;
}
