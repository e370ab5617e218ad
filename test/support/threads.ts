import { sql } from '#platform/database/sql.ts';
import type { Role } from './cast.ts';
import { makeCommunity, type People } from './factory.ts';
import type { Stoa } from './stoa.ts';

/** A live community with these people at an address of one's choice; answers its id. */
export async function foundCommunity(
  stoa: Stoa,
  slug: string,
  people: People,
  { visibility = 'open', ...more }: { visibility?: 'open' | 'closed' | 'hidden'; posting?: string } = {},
): Promise<number> {
  return (await makeCommunity(stoa, visibility, { slug, name: slug, people, ...more })).id;
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
