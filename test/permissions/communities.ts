import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva } from '../support/cast.ts';
import { charter } from '../support/communities.ts';
import { makeCommunity } from '../support/factory.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Visibility = 'open' | 'closed' | 'hidden';
type More = { state?: string; joining?: string };
type Asked = Omit<Request, 'params'>;

/** In a community of some visibility, about one of the cast where the address names a person. */
const inOne =
  (visibility: Visibility, asked: Asked = {}, more: More = {}, about = ana): Situation =>
  async (stoa) => {
    const { id, slug } = await makeCommunity(stoa, visibility, more);
    await furnish(stoa, id);
    return {
      params: { slug, person: stoa.id(about), step: 'purpose', version: 1, ritual: await ritual(stoa, id) },
      ...asked,
    };
  };

/** Eva has asked and is not answered, Greta is invited, Ana would own it, and there is a first charter. */
async function furnish(stoa: Stoa, id: number): Promise<void> {
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(
      sql`insert into membership_requests (community_id, person_id) values (${id}, ${stoa.id(eva)})`,
    );
    await tx.run(
      sql`update communities set owner_wanted_at = moment(), charter_version = 1 where id = ${id}`,
    );
    await tx.run(sql`insert into owner_volunteers (community_id, person_id) values (${id}, ${stoa.id(ana)})`);
    await tx.run(sql`insert into charters (community_id, version, content) values (${id}, 1, '{}')`);
  });
}

async function ritual(stoa: Stoa, id: number): Promise<number> {
  const made = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into rituals (community_id, name, cadence, weekday, starts_on, next_on)
      values (${id}, 'Case of the month', 'monthly', 2, '2026-01-01', '2026-02-03') returning id`),
  );
  return made.id;
}

const hidden = (body?: Record<string, unknown>, query?: Record<string, string>) =>
  inOne('hidden', { ...(body && { body }), ...(query && { query }) });
const founding = (body?: Record<string, unknown>) =>
  inOne('hidden', body ? { body } : {}, { state: 'incubating' });
const closing = (body?: Record<string, unknown>) =>
  inOne('hidden', body ? { body } : {}, { state: 'closing' });

/** Eva is invited to a hidden community, and so finds it. */
const invitedEva: Situation = async (stoa) => {
  const { id, slug } = await makeCommunity(stoa, 'hidden');
  await stoa.ground.db.transaction((tx) =>
    tx.run(sql`
      insert into community_invitations (community_id, person_id, role) values (${id}, ${stoa.id(eva)}, 'member')`),
  );
  return { params: { slug } };
};

const merging =
  (where: 'body' | 'query'): Situation =>
  async (stoa) => {
    const [from, into] = [await makeCommunity(stoa), await makeCommunity(stoa)];
    return { params: { slug: from.slug }, [where]: { into: into.slug } };
  };
const invitation: Situation = async (stoa) => {
  const { slug } = await makeCommunity(stoa, 'hidden');
  return { params: { slug, person: stoa.id(eva) }, body: { person_id: stoa.id(eva), role: 'member' } };
};
const newRitual: Situation = async (stoa) => {
  const { slug } = await makeCommunity(stoa, 'hidden');
  const body = { name: 'Question of the week', cadence: 'weekly', weekday: 1, owner_id: stoa.id(ben) };
  return { params: { slug }, body };
};

/** Nothing is missing any more: two founders, a charter and guidelines; or a harvest, where it closes. */
const complete =
  (state: 'incubating' | 'closing'): Situation =>
  async (stoa) => {
    const { id, slug } = await makeCommunity(stoa, 'hidden', { state });
    await stoa.ground.db.transaction((tx) =>
      tx.run(sql`
        update communities
        set charter_draft = ${JSON.stringify(charter)}::jsonb, guidelines_draft = '- We are kind',
            harvest = '{"lessons": "Label cables first"}'
        where id = ${id}`),
    );
    return { params: { slug } };
  };

/** Everybody but Eva belongs to it, Clara as one member of many. */
const ownerWanted: Situation = async (stoa) => {
  const { id, slug } = await makeCommunity(stoa, 'hidden');
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`update communities set owner_wanted_at = moment() where id = ${id}`);
    await tx.run(sql`
      update memberships set role = 'member' where community_id = ${id} and person_id = ${stoa.id(clara)}`);
  });
  return { params: { slug } };
};

const guidelines = { text: '- We are kind' };
const settings = { visibility: 'closed', joining: 'request', posting: 'members' };
const named = { name: 'Pumps', summary: '' };
const harvest = { lessons: 'Label cables first' };
const approved = { answer: 'approved', word: 'Welcome' };

// stranger deactivated elsewhere member moderator owner administrator
export const pages: readonly Row[] = [
  row('GET /communities', asIs, 'in in ok ok ok ok ok'),
  row('GET /communities/new', asIs, 'in in ok ok ok ok ok'),
  row('GET /communities/similar', asIs, 'in in ok ok ok ok ok'),
  row('POST /communities', () => ({ body: named }), 'in in ok ok ok ok ok'),
  row('GET /communities/:slug/founding', founding(), 'in in 404 ok ok ok 404'),
  row('GET /communities/:slug/founding/:step', founding(), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/purpose', founding({ purpose: 'Why' }), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/challenge', founding({ impact: 'Less' }), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/value', founding({ overlap: 'Both' }), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/elements', founding({ people: 'All' }), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/guidelines', founding(guidelines), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/settings', founding(settings), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/launch', complete('incubating'), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/founding/discard', founding(), 'in in 404 no no ok 404'),

  row('GET /communities/:slug/about', inOne('closed'), 'in in ok ok ok ok ok'),
  row('GET /communities/:slug/charter/versions', hidden(), 'in in 404 ok ok ok 404'),
  row('GET /communities/:slug/charter/versions/:version', hidden(), 'in in 404 ok ok ok 404'),
  row('GET /communities/:slug/charter', hidden(), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/charter', hidden(charter), 'in in 404 no no ok 404'),
  row('GET /communities/:slug/guidelines', hidden(), 'in in 404 ok ok ok 404'),
  row('GET /communities/:slug/guidelines/edit', hidden(), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/guidelines', hidden(guidelines), 'in in 404 no no ok 404'),
  row(
    'POST /communities/:slug/guidelines/acceptance',
    inOne('closed', { body: { version: 0, guidelines: 'yes' } }),
    'in in no ok ok ok no',
  ),

  row('GET /communities/:slug/join', inOne('open'), 'in in ok ok ok ok ok'),
  row('POST /communities/:slug/membership', hidden(), 'in in 404 ok ok ok 404'),
  row(
    'POST /communities/:slug/requests',
    inOne('closed', {}, { joining: 'request' }),
    'in in ok ok ok ok ok',
  ),
  row('POST /communities/:slug/request/withdrawal', inOne('closed'), 'in in ok ok ok ok ok'),
  row('POST /communities/:slug/invitation/decline', invitedEva, 'in in ok 404 404 404 404'),
  row('GET /communities/:slug/leave', hidden(), 'in in 404 ok ok ok 404'),
  row('POST /communities/:slug/leave', hidden(), 'in in 404 ok ok ok 404'),

  row('GET /communities/:slug/members', hidden(), 'in in 404 ok ok ok 404'),
  row(
    'POST /communities/:slug/members/:person/role',
    hidden({ role: 'moderator' }),
    'in in 404 no no ok 404',
  ),
  row('POST /communities/:slug/members/:person/removal', hidden(), 'in in 404 no ok ok 404'),
  row(
    'POST /communities/:slug/requests/:person',
    inOne('closed', { body: approved }, {}, eva),
    'in in no no ok ok no',
  ),
  row('POST /communities/:slug/owners', hidden(), 'in in 404 ok ok no 404'),
  row('POST /communities/:slug/owners/:person', hidden(), 'in in 404 no no ok ok'),
  row('GET /communities/:slug/invitations', hidden(), 'in in 404 no ok ok 404'),
  row('POST /communities/:slug/invitations', invitation, 'in in 404 no ok ok 404'),
  row('POST /communities/:slug/invitations/:person/withdrawal', hidden(), 'in in 404 no ok ok 404'),
  row('GET /administration/communities', asIs, 'in in 404 404 404 404 ok'),

  row('GET /communities/:slug/rituals', hidden(), 'in in 404 no ok ok 404'),
  row('POST /communities/:slug/rituals', newRitual, 'in in 404 no ok ok 404'),
  row('POST /communities/:slug/rituals/:ritual/end', hidden(), 'in in 404 no ok ok 404'),

  row('GET /communities/:slug/settings', hidden(), 'in in 404 no no ok 404'),
  row('GET /communities/:slug/settings/change', hidden(undefined, settings), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/settings', hidden(settings), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/settings/name', hidden(named), 'in in 404 no no ok 404'),

  row('POST /communities/:slug/closing', hidden(), 'in in 404 no no ok 404'),
  row('GET /communities/:slug/harvest', closing(), 'in in 404 ok ok ok 404'),
  row('POST /communities/:slug/harvest', closing(harvest), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/archive', complete('closing'), 'in in 404 no no ok 404'),
  row('POST /communities/:slug/reopening', closing(), 'in in 404 no no ok 404'),
  row('GET /communities/:slug/merging', merging('query'), 'in in no no no ok ok'),
  row('POST /communities/:slug/merging', merging('body'), 'in in no no no ok ok'),
];

const of = (path = ''): string => `/api/v1/communities/:slug${path}`;
const person = { role: 'member' };

// stranger deactivated elsewhere member moderator owner administrator, and the tokens that read, write, administer
export const api: readonly Row[] = [
  row('GET /api/v1/communities', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('POST /api/v1/communities', () => ({ body: named }), 'in in ok ok ok ok ok no ok no'),
  row('GET /api/v1/communities/similar', () => ({ query: { q: 'pumps' } }), 'in in ok ok ok ok ok ok ok no'),
  row(`GET ${of()}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`PATCH ${of()}`, hidden(named), 'in in 404 no no ok 404 no no no'),
  row(`DELETE ${of()}`, founding(), 'in in 404 no no ok 404 no no no'),
  row(`GET ${of('/readiness')}`, founding(), 'in in 404 no no ok 404 no no no'),
  row(`POST ${of('/launch')}`, complete('incubating'), 'in in 404 no no ok 404 no no no'),

  row(`GET ${of('/members')}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`PUT ${of('/membership')}`, inOne('open'), 'in in ok ok ok ok ok no ok no'),
  row(`DELETE ${of('/membership')}`, hidden(), 'in in 404 ok ok ok 404 no ok no'),
  row(`PUT ${of('/members/:person/role')}`, hidden({ role: 'moderator' }), 'in in 404 no no ok 404 no no no'),
  row(`DELETE ${of('/members/:person')}`, hidden(), 'in in 404 no ok ok 404 no no no'),
  row(`GET ${of('/requests')}`, hidden(), 'in in 404 no ok ok 404 no no no'),
  row(
    `PUT ${of('/requests/:person')}`,
    inOne('closed', { body: approved }, {}, eva),
    'in in no no ok ok no no no no',
  ),
  row(`PUT ${of('/request')}`, inOne('closed', {}, { joining: 'request' }), 'in in ok ok ok ok ok no ok no'),
  row(`DELETE ${of('/request')}`, inOne('closed'), 'in in ok ok ok ok ok no ok no'),
  row(`GET ${of('/invitations')}`, hidden(), 'in in 404 no ok ok 404 no no no'),
  row(
    `PUT ${of('/invitations/:person')}`,
    inOne('hidden', { body: person }, {}, eva),
    'in in 404 no ok ok 404 no no no',
  ),
  row(`DELETE ${of('/invitations/:person')}`, hidden(), 'in in 404 no ok ok 404 no no no'),
  row(`DELETE ${of('/invitation')}`, invitedEva, 'in in ok 404 404 404 404 no 404 no'),
  row(`PUT ${of('/owner-volunteer')}`, hidden(), 'in in 404 ok ok no 404 no ok no'),
  row(`PUT ${of('/owner-volunteer')}`, ownerWanted, 'in in 404 ok ok ok 404 no ok no'),
  row(`PUT ${of('/owners/:person')}`, hidden(), 'in in 404 no no ok ok no no no'),

  row(`GET ${of('/charter')}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`GET ${of('/charter/versions')}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`PUT ${of('/charter')}`, hidden(charter), 'in in 404 no no ok 404 no no no'),
  row(`PATCH ${of('/charter/draft')}`, founding({ who: 'All' }), 'in in 404 no no ok 404 no no no'),
  row(`GET ${of('/guidelines')}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`PUT ${of('/guidelines')}`, hidden(guidelines), 'in in 404 no no ok 404 no no no'),
  row(`PUT ${of('/guidelines/draft')}`, founding(guidelines), 'in in 404 no no ok 404 no no no'),
  row(
    `PUT ${of('/guidelines/acceptance')}`,
    inOne('closed', { body: { version: 1 } }),
    'in in no ok ok ok no no ok no',
  ),
  row(`GET ${of('/rituals')}`, hidden(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`POST ${of('/rituals')}`, newRitual, 'in in 404 no ok ok 404 no no no'),
  row(`DELETE ${of('/rituals/:ritual')}`, hidden(), 'in in 404 no ok ok 404 no no no'),

  row(`POST ${of('/settings/foresight')}`, hidden(settings), 'in in 404 no no ok 404 no no no'),
  row(`PUT ${of('/settings')}`, hidden(settings), 'in in 404 no no ok 404 no no no'),
  row(`POST ${of('/closing')}`, hidden(), 'in in 404 no no ok 404 no no no'),
  row(`GET ${of('/harvest')}`, closing(), 'in in 404 ok ok ok 404 ok ok no'),
  row(`PUT ${of('/harvest')}`, closing(harvest), 'in in 404 no no ok 404 no no no'),
  row(`POST ${of('/archive')}`, complete('closing'), 'in in 404 no no ok 404 no no no'),
  row(`POST ${of('/reopening')}`, closing(), 'in in 404 no no ok 404 no no no'),
  row(`GET ${of('/merging')}`, merging('query'), 'in in no no no ok ok no no no'),
  row(`POST ${of('/merging')}`, merging('body'), 'in in no no no ok ok no no no'),
];
