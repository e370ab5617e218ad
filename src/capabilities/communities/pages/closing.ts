import { NotFound } from '#platform/errors.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { archiveCommunity, reopenCommunity, startClosing, writeHarvest } from '../closing/close-community.ts';
import {
  findHarvest,
  harvestSchema,
  isEmptyHarvest,
  listChosenAnswers,
  listGoodAnswers,
} from '../closing/harvest.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { communityFrame } from '../views/frame.ts';
import { harvestForm, harvestText } from '../views/harvest.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

async function drawHarvest(c: Here, community: Community, errors: Form['errors']): Promise<Html> {
  const { state, readable, may_own } = community;
  if (!readable || (state !== 'closing' && state !== 'archived')) throw new NotFound();
  const harvest = await findHarvest(c.db, community.id);
  const collecting = may_own && state === 'closing';
  const content = collecting
    ? harvestForm(c, community, { harvest, candidates: await listGoodAnswers(c.db, community.id), errors })
    : isEmptyHarvest(harvest)
      ? html`<p>${t(c, 'harvest.nothing')}</p>`
      : harvestText(c, harvest, await listChosenAnswers(c.db, community.id, harvest));
  const lead = state === 'archived' ? t(c, 'harvest.lead_archived') : t(c, 'harvest.lead_closing');
  const main = html`<header class="section-head"><h2>${t(c, 'harvest.title')}</h2></header>
    <p class="section-lead">${lead}</p>
    ${content}`;
  return communityFrame(c, community, { current: 'about', title: t(c, 'harvest.title'), main });
}

const again = async (c: Here, form: Form): Promise<Html> =>
  drawHarvest(c, await findCommunity(c.db, c.me, c.params.slug), form.errors);

export const closingPages = [
  get(
    '/communities/:slug/harvest',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawHarvest(c, community, {})),
  ),
  post(
    '/communities/:slug/harvest',
    { who: 'person', params: slugParams, body: harvestSchema, again },
    async (c) => {
      await writeHarvest(c.db, c.me, c.params.slug, c.body);
      return redirect(`/communities/${c.params.slug}/harvest`, { flash: t(c, 'harvest.saved') });
    },
  ),
  post('/communities/:slug/closing', { who: 'person', params: slugParams }, async (c) => {
    await startClosing(c.db, c.me, c.params.slug);
    return redirect(`/communities/${c.params.slug}/harvest`);
  }),
  post('/communities/:slug/archive', { who: 'person', params: slugParams, again }, async (c) => {
    const { name } = await findCommunity(c.db, c.me, c.params.slug);
    await archiveCommunity(c.db, c.me, c.params.slug);
    return redirect(`/communities/${c.params.slug}/harvest`, { flash: t(c, 'harvest.archived', { name }) });
  }),
  post('/communities/:slug/reopening', { who: 'person', params: slugParams }, async (c) => {
    const { name } = await findCommunity(c.db, c.me, c.params.slug);
    await reopenCommunity(c.db, c.me, c.params.slug);
    return redirect(`/communities/${c.params.slug}`, { flash: t(c, 'harvest.reopened', { name }) });
  }),
];
