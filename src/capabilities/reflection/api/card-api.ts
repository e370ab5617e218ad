import { z } from 'zod';
import { day, id, optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { agreeAction, changeAction, dropAction, endAction } from '../actions/agree-action.ts';
import { audiences, occasions } from '../cards/card.ts';
import { changeCard } from '../cards/change-card.ts';
import { deleteCard } from '../cards/delete-card.ts';
import { waitingCards } from '../cards/around-me.ts';
import { listCards, scopes } from '../cards/list-cards.ts';
import { addThemes, longestTheme, removeTheme } from '../cards/name-themes.ts';
import { readCard } from '../cards/read-card.ts';
import { startCard } from '../cards/start-card.ts';
import { uncoverCard } from '../cards/uncover-card.ts';
import { writeEntry } from '../cards/write-entry.ts';
import { actionParams, cardParams } from '../pages/fields.ts';
import { card, cardAsJson, changes, line, lineAsJson, made } from './shapes.ts';

const answer = optionalText(2000);
const answers = z.tuple([answer, answer, answer]);
const prompts = z.tuple([text(200), text(200), text(200)]);
const team = z.string().max(80).optional();
const said = z.object({
  what: text(300),
  owner_id: z.int().positive().nullable().default(null),
  due: day.nullable().default(null),
});
const asAgreed = ({ what, owner_id, due }: z.output<typeof said>) => ({
  what,
  owner: owner_id ?? undefined,
  due: due ?? undefined,
});

export const cardApi = [
  endpoint(
    'GET',
    '/reflections',
    {
      who: 'person',
      id: 'listReflections',
      summary: 'Reflection cards: mine, those of my teams, or those open to everybody, newest first',
      scope: 'read',
      query: z.object({ show: z.enum(scopes).default('mine'), after: id.optional() }),
      answer: z.object({ items: z.array(line), next: z.string().nullable() }),
    },
    async (c) => {
      const { cards, next } = await listCards(c.db, c.me, c.query.show, c.query.after);
      return { items: cards.map((one) => lineAsJson(c, one)), next: next === null ? null : String(next) };
    },
  ),
  endpoint(
    'GET',
    '/me/waiting-reflections',
    {
      who: 'person',
      id: 'listWaitingReflections',
      summary: 'Cards on which I could write and have not',
      scope: 'read',
      answer: z.object({ items: z.array(line), next: z.null() }),
    },
    async (c) => ({
      items: (await waitingCards(c.db, c.me)).map((one) => lineAsJson(c, one)),
      next: null,
    }),
  ),
  endpoint(
    'POST',
    '/reflections',
    {
      ...made,
      id: 'startReflection',
      summary: 'Begin a card: alone, with what I have to say, or for a team that writes together',
      body: z.object({
        title: optionalText(160),
        occasion: z.enum(occasions).default('other'),
        together: z.boolean().default(false),
        audience: z.enum(audiences).optional(),
        named: z.boolean().default(false),
        team,
        session_id: z.int().positive().optional(),
        prompts: prompts.optional(),
        answers: answers.optional(),
      }),
    },
    async (c) => {
      const { session_id: session, ...begun } = c.body;
      return { id: await startCard(c.db, c.me, { ...begun, session }) };
    },
  ),
  endpoint(
    'GET',
    '/reflections/:id',
    {
      who: 'person',
      id: 'getReflection',
      summary: 'A card with what I may see of it now',
      scope: 'read',
      params: cardParams,
      answer: card,
    },
    async (c) => cardAsJson(c, await readCard(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'PATCH',
    '/reflections/:id',
    {
      ...changes,
      id: 'changeReflection',
      summary: 'Give a card another title or other readers',
      params: cardParams,
      body: z.object({ title: optionalText(160), audience: z.enum(audiences), team }),
    },
    async (c) => {
      await changeCard(c.db, c.me, c.params.id, c.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/reflections/:id',
    { ...changes, id: 'deleteReflection', summary: 'Take a card away', params: cardParams },
    async (c) => {
      await deleteCard(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/reflections/:id/entry',
    {
      ...changes,
      id: 'writeReflection',
      summary: 'Write what I have to say on a card; nothing at all takes it back',
      params: cardParams,
      body: z.object({ answers }),
    },
    async (c) => {
      await writeEntry(c.db, c.me, c.params.id, c.body.answers);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/reflections/:id/uncovering',
    {
      ...changes,
      id: 'uncoverReflection',
      summary: 'Uncover for all what a team wrote',
      params: cardParams,
    },
    async (c) => {
      await uncoverCard(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/reflections/:id/themes',
    {
      ...changes,
      id: 'addReflectionThemes',
      summary: 'Say in a word or two what a card is about',
      params: cardParams,
      body: z.object({ themes: z.array(text(longestTheme)).min(1).max(8) }),
    },
    async (c) => {
      await addThemes(c.db, c.me, c.params.id, c.body.themes);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/reflections/:id/themes/:name',
    {
      ...changes,
      id: 'removeReflectionTheme',
      summary: 'Take a theme off a card',
      params: cardParams.extend({ name: text(longestTheme) }),
    },
    async (c) => {
      await removeTheme(c.db, c.me, c.params.id, c.params.name);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/reflections/:id/actions',
    {
      ...made,
      id: 'agreeReflectionAction',
      summary: 'Agree on a card that something will be done',
      params: cardParams,
      body: said,
    },
    async (c) => ({ id: await agreeAction(c.db, c.me, c.params.id, asAgreed(c.body)) }),
  ),
  endpoint(
    'PUT',
    '/reflections/:id/actions/:action',
    {
      ...changes,
      id: 'changeReflectionAction',
      summary: 'Say an action better, hand it over, or give it another day',
      params: actionParams,
      body: said,
    },
    async (c) => {
      await changeAction(c.db, c.me, c.params.id, c.params.action, asAgreed(c.body));
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/reflections/:id/actions/:action/done',
    {
      ...changes,
      id: 'endReflectionAction',
      summary: 'Say that an action is done, or not after all',
      params: actionParams,
      body: z.object({ done: z.boolean() }),
    },
    async (c) => {
      await endAction(c.db, c.me, c.params.id, c.params.action, c.body.done);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/reflections/:id/actions/:action',
    { ...changes, id: 'dropReflectionAction', summary: 'Take an action off a card', params: actionParams },
    async (c) => {
      await dropAction(c.db, c.me, c.params.id, c.params.action);
      return null;
    },
  ),
];
