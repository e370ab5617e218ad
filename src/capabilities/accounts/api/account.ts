import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { scopes } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { revokeToken, tokensOf } from '../access-token.ts';
import { changeSettings, emailOf, ownChoices, theme } from '../change-settings.ts';
import { endSession, sessionsOf } from '../session.ts';

// What proves who somebody is (passwords, addresses, new tokens) is changed in the browser alone: a token
// that was stolen must not become an account that was stolen.

const params = z.object({ id });
const moment = z.iso.datetime();
const nothing = z.null();

const account = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  administrator: z.boolean(),
  learning_manager: z.boolean(),
  locale: z.enum(locales),
  time_zone: z.string(),
  theme,
});
const session = z.object({
  id: z.number(),
  device: z.string(),
  address: z.string(),
  created_at: moment,
  seen_at: moment,
});
const token = z.object({
  id: z.number(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  created_at: moment,
  used_at: moment.nullable(),
  expires_at: moment.nullable(),
});
const choices = z.object({
  locale: ownChoices.shape.locale,
  time_zone: ownChoices.shape.timeZone,
  theme,
});

const iso = (at: Date) => at.toISOString();
const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

export const accountApi = [
  endpoint(
    'GET',
    '/account',
    { who: 'person', id: 'getAccount', summary: 'Who you are to Stoa', scope: 'read', answer: account },
    async (c) => {
      const { id, name, administrator, learningManager, locale, timeZone, theme } = c.me;
      return {
        id,
        name,
        email: await emailOf(c.db, c.me),
        administrator,
        learning_manager: learningManager,
        locale,
        time_zone: timeZone,
        theme,
      };
    },
  ),
  endpoint(
    'PUT',
    '/account/choices',
    {
      who: 'person',
      id: 'changeChoices',
      summary: 'Choose language, time zone and theme',
      scope: 'write',
      body: choices,
      answer: choices,
    },
    async (c) => {
      const { locale, time_zone, theme } = c.body;
      await changeSettings(c.db, c.me, { locale, timeZone: time_zone, theme });
      return { locale, time_zone, theme };
    },
  ),
  endpoint(
    'GET',
    '/account/sessions',
    {
      who: 'person',
      id: 'listSessions',
      summary: 'Where you are signed in',
      scope: 'read',
      answer: z.object({ items: z.array(session), next: z.null() }),
    },
    async (c) => ({
      items: (await sessionsOf(c.db, c.me)).map(({ id, device, address, created_at, seen_at }) => ({
        id,
        device,
        address,
        created_at: iso(created_at),
        seen_at: iso(seen_at),
      })),
      next: null,
    }),
  ),
  endpoint(
    'DELETE',
    '/account/sessions/:id',
    {
      who: 'person',
      id: 'endSession',
      summary: 'Sign out a device',
      scope: 'write',
      params,
      status: 204,
      answer: nothing,
    },
    async (c) => {
      await endSession(c.db, c.me.id, c.params.id);
      return null;
    },
  ),
  endpoint(
    'GET',
    '/account/tokens',
    {
      who: 'person',
      id: 'listTokens',
      summary: 'Your access tokens, without their secrets',
      scope: 'read',
      answer: z.object({ items: z.array(token), next: z.null() }),
    },
    async (c) => ({
      items: (await tokensOf(c.db, c.me.id)).map((one) => ({
        ...one,
        created_at: iso(one.created_at),
        used_at: isoOrNull(one.used_at),
        expires_at: isoOrNull(one.expires_at),
      })),
      next: null,
    }),
  ),
  endpoint(
    'DELETE',
    '/account/tokens/:id',
    {
      who: 'person',
      id: 'revokeToken',
      summary: 'Revoke an access token',
      scope: 'write',
      params,
      status: 204,
      answer: nothing,
    },
    async (c) => {
      await revokeToken(c.db, c.me.id, c.params.id);
      return null;
    },
  ),
];
