import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import { optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { listMergeTargets } from '../closing/list-merge-targets.ts';
import { foreseeMerge, mayMerge, mergeCommunities } from '../closing/merge-communities.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { mergingPage } from '../views/merging.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

async function drawMerging(c: Here, source: Community, into: string, errors: Form['errors']): Promise<Html> {
  if (!mayMerge(c.me, source) || source.state === 'incubating') throw new Forbidden();
  const targets = await listMergeTargets(c.db, c.me, source.id);
  const isTarget = targets.some(({ slug }) => slug === into);
  const target = isTarget ? await findCommunity(c.db, c.me, into) : null;
  const chosen = target && { target, numbers: await foreseeMerge(c.db, source, target) };
  return mergingPage(c, source, { targets, chosen, errors });
}

export const mergingPages = [
  get(
    '/communities/:slug/merging',
    { who: 'person', params: slugParams, query: z.object({ into: optionalText(80) }) },
    inCommunity((c, community) => drawMerging(c, community, c.query.into, {})),
  ),
  post(
    '/communities/:slug/merging',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ into: text(80) }),
      again: async (c, form) =>
        drawMerging(c, await findCommunity(c.db, c.me, c.params.slug), '', form.errors),
    },
    async (c) => {
      const source = await findCommunity(c.db, c.me, c.params.slug);
      const target = await mergeCommunities(c.db, c.me, c.params.slug, c.body.into);
      const flash = t(c, 'merge.done', { from: source.name, into: target.name });
      return redirect(`/communities/${target.slug}`, { flash });
    },
  ),
];
