import { z } from 'zod';
import type { Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { moved, redirect, type Reply } from '#platform/http/reply.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';

export const slugParams = z.object({ slug: z.string().max(80) });
type Params = z.output<typeof slugParams>;

/** All that drawing a page of a community needs to know of the request, first or again. */
export type Here = Context<Me, Params, unknown, unknown>;

/** What a team says of itself and sets stands on pages of its own. */
const pagesOfTeams = new Map([
  ['about', ''],
  ['settings', '/settings'],
  ['harvest', ''],
  ['merging', '/settings'],
]);
const lastOf = (path: string): string => path.split('?')[0]!.split('/').at(-1)!;

/**
 * A page of a community that the person may find. Asked for by the address of one that was merged, it
 * leads to the same page of the other.
 */
export function inCommunity<P extends Params, Q, B>(
  draw: (c: Context<Me, P, Q, B>, community: Community) => Promise<Html | Reply> | Html | Reply,
) {
  return async (c: Context<Me, P, Q, B>): Promise<Html | Reply> => {
    const { slug } = c.params;
    const community = await findCommunity(c.db, c.me, slug);
    const ofTeam = community.kind === 'team' ? pagesOfTeams.get(lastOf(c.path)) : undefined;
    if (ofTeam !== undefined) return redirect(`/teams/${slug}${ofTeam}`);
    if (community.slug === slug) return draw(c, community);
    return moved(c.path.replace(`/communities/${slug}`, `/communities/${community.slug}`));
  };
}
