import { createHash } from 'node:crypto';
import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz, eva, femi } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const password = 'a walk beside the market';
const form =
  (body: Record<string, unknown>): Situation =>
  () => ({ body });

const guess = form({ email: 'somebody@example.org', password });
const address = form({ email: 'somebody@example.org' });
const noLink: Situation = () => ({
  params: { token: 'a-link-that-opens-nothing' },
  body: { name: 'No One', password },
});

let drawn = 0;
const secret = () => `drawn for the table ${++drawn}`;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** A link to Ana's account that works once. */
const link =
  (purpose: 'sign-in' | 'password' | 'email'): Situation =>
  async (stoa) => {
    const token = secret();
    const data = { email: `ana.${drawn}@example.org` };
    await stoa.ground.db.run(sql`
      insert into mailed_links (token_hash, purpose, person_id, data, expires_at)
      values (${hashOf(token)}, ${purpose}, ${stoa.id(eva)}, ${JSON.stringify(data)}::jsonb, moment() + interval '1 hour')`);
    return { params: { token }, body: { password } };
  };

async function makeInvitation(stoa: Stoa): Promise<{ id: number; token: string }> {
  const token = secret();
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into invitations (email, token_hash, expires_at)
      values (${`new.${drawn}@example.org`}, ${hashOf(token)}, moment() + interval '1 day') returning id`),
  );
  return { id, token };
}

const invited: Situation = async (stoa) => {
  const { token } = await makeInvitation(stoa);
  return { params: { token }, body: { name: 'New Person', password } };
};
const waiting: Situation = async (stoa) => ({ params: { id: (await makeInvitation(stoa)).id } });
const newcomers: Situation = () => ({ body: { emails: `new.${++drawn}@example.org`, locale: 'en' } });

/** A token for the API that belongs to Ana, whom the table also asks as. */
const anasToken: Situation = async (stoa) => {
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into access_tokens (person_id, name, token_hash, scopes)
      values (${stoa.id(ana)}, 'Ana', ${hashOf(secret())}, '{read}') returning id`),
  );
  return { params: { id } };
};
const ownToken: Situation = async (stoa, role) => {
  const people = { elsewhere: eva, moderator: deniz, owner: clara, administrator: femi, 'admin token': femi };
  const whose = people[role as keyof typeof people] ?? ana;
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into access_tokens (person_id, name, token_hash, scopes)
      values (${stoa.id(whose)}, 'Own', ${hashOf(secret())}, '{read}') returning id`),
  );
  return { params: { id } };
};
const noSession: Situation = () => ({ params: { id: 999_999_999 } });
const choices = form({ locale: 'en', timeZone: 'UTC', theme: 'system' });
const site = form({ name: 'Stoa', locale: 'en', timeZone: 'UTC', accent: '' });
const siteByProgram = form({ name: 'Stoa', locale: 'en', time_zone: 'UTC', accent: '' });
const apiChoices = form({ locale: 'en', time_zone: 'UTC', theme: 'system' });

// stranger deactivated elsewhere member moderator owner administrator | read, write, admin token
export const accounts: readonly Row[] = [
  row('GET /welcome', asIs, 'in in in in in in in'),
  row('POST /welcome', asIs, 'ok ok ok ok ok ok ok'),
  row('POST /welcome/demo', asIs, 'in in in in in in in'),
  row('GET /sign-in', asIs, 'ok ok ok ok ok ok ok'),
  row('POST /sign-in', guess, 'ok ok ok ok ok ok ok'),
  row('POST /sign-in/demo', address, '404 404 404 404 404 404 404'),
  row('POST /sign-in/link', form({ email: '' }), 'ok ok ok ok ok ok ok'),
  row('POST /password-reset', form({ email: '' }), 'ok ok ok ok ok ok ok'),
  row('GET /sign-in/sent', asIs, 'ok ok ok ok ok ok ok'),
  row('GET /sign-in/link/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /sign-in/link/:token', link('sign-in'), 'ok ok ok ok ok ok ok'),
  row('POST /sign-in/link/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /password-reset', asIs, 'ok ok ok ok ok ok ok'),
  row('GET /password-reset/sent', asIs, 'ok ok ok ok ok ok ok'),
  row('GET /password-reset/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /password-reset/:token', link('password'), 'ok ok ok ok ok ok ok'),
  row('POST /password-reset/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /confirm-email/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /confirm-email/:token', link('email'), 'ok ok ok ok ok ok ok'),
  row('POST /confirm-email/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /invitation/:token', noLink, '404 404 404 404 404 404 404'),
  row('GET /invitation/:token', invited, 'ok ok ok ok ok ok ok'),
  row('POST /invitation/:token', noLink, '404 404 404 404 404 404 404'),

  row('GET /settings', asIs, 'in in ok ok ok ok ok'),
  row('GET /settings/account', asIs, 'in in ok ok ok ok ok'),
  row('POST /settings/account', choices, 'in in ok ok ok ok ok'),
  row('POST /settings/email', guess, 'in in ok ok ok ok ok'),
  row('POST /theme', form({ theme: 'system', back: '/' }), 'in in ok ok ok ok ok'),
  row('GET /settings/sessions', asIs, 'in in ok ok ok ok ok'),
  row('POST /settings/sessions/:id/end', noSession, 'in in ok ok ok ok ok'),
  row('POST /settings/sessions/end-others', asIs, 'in in ok ok ok ok ok'),
  row('POST /settings/password', form({ password_old: 'wrong', password }), 'in in ok ok ok ok ok'),
  row('GET /settings/tokens', asIs, 'in in ok ok ok ok ok'),
  row('POST /settings/tokens', form({ name: 'Table', scopes: 'read', days: '1' }), 'in in ok ok ok ok ok'),
  row('POST /settings/tokens/:id/revoke', anasToken, 'in in 404 ok 404 404 404'),

  row('GET /admin/invitations', asIs, 'in in 404 404 404 404 ok'),
  row('POST /admin/invitations', newcomers, 'in in 404 404 404 404 ok'),
  row('POST /admin/invitations/:id/resend', waiting, 'in in 404 404 404 404 ok'),
  row('POST /admin/invitations/:id/revoke', waiting, 'in in 404 404 404 404 ok'),

  row('GET /admin/site', asIs, 'in in 404 404 404 404 ok'),
  row('POST /admin/site', site, 'in in 404 404 404 404 ok'),
  row('GET /site/:sheet', () => ({ params: { sheet: 'accent-1d5b57.css' } }), 'ok ok ok ok ok ok ok'),
  row('GET /api/v1/site', asIs, 'in in 404 404 404 404 ok 404 404 ok'),
  row('PUT /api/v1/site', siteByProgram, 'in in 404 404 404 404 ok 404 404 ok'),

  row('GET /api/v1/account', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('PUT /api/v1/account/choices', apiChoices, 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/account/sessions', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('DELETE /api/v1/account/sessions/:id', noSession, 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/account/tokens', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('DELETE /api/v1/account/tokens/:id', anasToken, 'in in 404 ok 404 404 404 no ok no'),
  row('DELETE /api/v1/account/tokens/:id', ownToken, 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/invitations', asIs, 'in in 404 404 404 404 ok 404 404 ok'),
  row('POST /api/v1/invitations', newcomers, 'in in 404 404 404 404 ok 404 404 ok'),
  row('POST /api/v1/invitations/:id/resend', waiting, 'in in 404 404 404 404 ok 404 404 ok'),
  row('DELETE /api/v1/invitations/:id', waiting, 'in in 404 404 404 404 ok 404 404 ok'),
];
