import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import { commaList } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { draftOf } from '#capabilities/drafts/index.ts';
import { draftKey, mayWorkOn, mayWrite } from '../cards/card.ts';
import { changeCard } from '../cards/change-card.ts';
import { deleteCard } from '../cards/delete-card.ts';
import { findCard } from '../cards/find-card.ts';
import { addThemes, longestTheme, removeTheme } from '../cards/name-themes.ts';
import { readCard } from '../cards/read-card.ts';
import { uncoverCard } from '../cards/uncover-card.ts';
import { writeEntry } from '../cards/write-entry.ts';
import { myTeams } from '../teams/find-team.ts';
import { teamPeople } from '../teams/team-people.ts';
import { cardPage, type Shown } from '../views/card-page.ts';
import { cardPart } from '../views/card-part.ts';
import { cardSettingsPage } from '../views/card-settings.ts';
import { t } from '../words.ts';
import { answers, cardParams, inOrder, settings } from './fields.ts';

type Here = Context<Me, { id: number }>;

async function show(c: Here): Promise<Shown> {
  const view = await readCard(c.db, c.me, c.params.id);
  const { card } = view;
  const people =
    card.together && card.community_id !== null && mayWorkOn(card)
      ? await teamPeople(c.db, card.community_id)
      : [];
  const draft =
    card.state === 'writing' && mayWrite(card) ? await draftOf(c.db, c.me, draftKey(card.id)) : null;
  return { view, people, draft };
}

/** The page of a card, with what was typed where it could not be taken. */
export const drawCard = async (c: Here, typed: Form = emptyForm): Promise<Html> =>
  cardPage(c, await show(c), typed);

async function drawSettings(c: Here, typed: Form = emptyForm): Promise<Html> {
  const card = await findCard(c.db, c.me, c.params.id);
  if (!card.mine && !card.leads) throw new Forbidden((r) => t(r, 'card.not_to_change'));
  const teams = card.together ? [] : await myTeams(c.db, c.me);
  return cardSettingsPage(c, { card, teams }, typed);
}

const address = (c: Here) => `/reflections/${c.params.id}`;

export const cardPages = [
  get('/reflections/:id', { who: 'person', params: cardParams }, (c) => drawCard(c)),
  get('/reflections/:id/part', { who: 'person', params: cardParams }, async (c) =>
    cardPart(c, await show(c)),
  ),
  post(
    '/reflections/:id/entry',
    { who: 'person', params: cardParams, body: answers, again: drawCard },
    async (c) => {
      await writeEntry(c.db, c.me, c.params.id, inOrder(c.body));
      return redirect(address(c), { flash: t(c, 'card.saved') });
    },
  ),
  post('/reflections/:id/uncovering', { who: 'person', params: cardParams, again: drawCard }, async (c) => {
    await uncoverCard(c.db, c.me, c.params.id);
    return redirect(address(c));
  }),
  get('/reflections/:id/settings', { who: 'person', params: cardParams }, (c) => drawSettings(c)),
  post(
    '/reflections/:id/settings',
    { who: 'person', params: cardParams, body: settings, again: drawSettings },
    async (c) => {
      await changeCard(c.db, c.me, c.params.id, c.body);
      return redirect(address(c), { flash: t(c, 'card.changed') });
    },
  ),
  post('/reflections/:id/deletion', { who: 'person', params: cardParams }, async (c) => {
    await deleteCard(c.db, c.me, c.params.id);
    return redirect('/reflections', { flash: t(c, 'card.deleted') });
  }),
  post(
    '/reflections/:id/themes',
    {
      who: 'person',
      params: cardParams,
      body: z.object({ themes: commaList(8, longestTheme) }),
      again: drawCard,
    },
    async (c) => {
      await addThemes(c.db, c.me, c.params.id, c.body.themes);
      return redirect(address(c));
    },
  ),
  post(
    '/reflections/:id/themes/removal',
    { who: 'person', params: cardParams, body: z.object({ name: z.string().max(longestTheme) }) },
    async (c) => {
      await removeTheme(c.db, c.me, c.params.id, c.body.name);
      return redirect(address(c));
    },
  ),
];
