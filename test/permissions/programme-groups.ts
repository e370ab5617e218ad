import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi } from '../support/cast.ts';
import { makeCommunity, makeDiscussion } from '../support/factory.ts';
import { makeParticipants } from '../support/participants.ts';
import { makeGroup, makeProgramme, takePart, type MadeProgramme } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { row, type Request, type Row, type Situation } from './table.ts';

type Asked = (ids: {
  slug: string;
  group: number;
  other: number;
  person: number;
  inside: number;
}) => Omit<Request, 'params'>;
const nothing: Asked = () => ({});

/** Deniz organises a programme of which a proposal is looked through. */
const proposed =
  (asked: Asked = nothing): Situation =>
  async (stoa) => {
    const programme = await makeProgramme(stoa, 'action-learning-set', {
      state: 'forming',
      organiser: deniz,
    });
    await makeParticipants(stoa, programme, 14);
    const answer = await stoa.as(deniz).post(`/programmes/${programme.slug}/groups/proposal`);
    if (answer.status !== 303) throw new Error(`no proposal: ${answer.status}`);
    const [group, other] = await groupsOf(stoa, programme);
    const { id, inside } = group!;
    return {
      params: { slug: programme.slug, group: id },
      ...asked({ slug: programme.slug, group: id, other: other!.id, person: inside, inside }),
    };
  };

const groupsOf = (stoa: Stoa, { id }: MadeProgramme) =>
  stoa.ground.db.many<{ id: number; inside: number }>(sql`
    select g.id, min(m.person_id) as inside from groups g join group_members m on m.group_id = g.id
    where g.programme_id = ${id} group by g.id order by g.id`);

/** The same after somebody gave a group another name, which can be undone. */
const changed: Situation = async (stoa, role) => {
  const request = await proposed()(stoa, role);
  const { slug, group } = request.params!;
  const named = await stoa
    .as(deniz)
    .post(`/programmes/${slug}/groups/proposal/${group}/name`, { name: 'Tide', version: 1 });
  if (named.status !== 303) throw new Error(`no change: ${named.status}`);
  return { ...request, body: { version: 2 } };
};

/** Deniz organises a programme in which Ana, Ben and Clara are a group that Ana leads, and somebody waits, or several. */
const running =
  (asked: Asked = nothing, waiting = 1): Situation =>
  async (stoa) => {
    const programme = await makeProgramme(stoa, 'peer-circle', { organiser: deniz });
    const group = await makeGroup(stoa, programme, [ana, ben, clara], { facilitator: ana });
    const other = await makeGroup(stoa, programme, []);
    const [inside, person] = await makeParticipants(stoa, programme, waiting + 1);
    await stoa.ground.db.run(sql`
      insert into group_members (group_id, person_id, programme_id) values (${other}, ${inside!}, ${programme.id})`);
    await stoa.ground.db.run(sql`
      update group_members set facilitates = true where group_id = ${group} and person_id = ${stoa.id(ana)}`);
    return {
      params: { id: group, slug: programme.slug, group: other },
      ...asked({ slug: programme.slug, group, other, person: person!, inside: inside! }),
    };
  };

/** Eva is asked into the group. */
const asked =
  (body?: Record<string, unknown>): Situation =>
  async (stoa, role) => {
    const situation = await running()(stoa, role);
    await stoa.ground.db.run(sql`
      insert into group_invitations (group_id, person_id) values (${situation.params!['id']!}, ${stoa.id(eva)})`);
    await stoa.ground.db.run(sql`
      insert into participants (programme_id, person_id) select programme_id, ${stoa.id(eva)} from groups
      where id = ${situation.params!['id']!}`);
    return { ...situation, ...(body && { body }) };
  };

/** Deniz organises a programme whose teams find themselves: Ana and Eva take part, Clara has opened a team. */
const teams =
  (
    body?: (person: number) => Record<string, unknown>,
    { anaIsIn = false, enough = false }: { anaIsIn?: boolean; enough?: boolean } = {},
  ): Situation =>
  async (stoa) => {
    const programme = await makeProgramme(stoa, anaIsIn ? 'garage-session' : 'hackathon', {
      state: 'open',
      organiser: deniz,
    });
    await takePart(stoa, programme, [ana, clara, eva]);
    const [person, ...others] = await makeParticipants(stoa, programme, 3);
    await stoa.as(clara).post(`/programmes/${programme.slug}/teams`, { name: 'Dry socks', wanted: '' });
    const { id: team } = await stoa.ground.db.one<{ id: number }>(sql`
      select id from groups where programme_id = ${programme.id}`);
    const address = `/programmes/${programme.slug}/teams/${team}`;
    if (anaIsIn) await stoa.as(ana).post(`${address}/members`);
    if (enough)
      for (const other of others) await stoa.as(deniz).post(`${address}/placements`, { person: other });
    return { params: { slug: programme.slug, team }, ...(body && { body: body(person!) }) };
  };

/** Ana has asked a question in a community of which Eva is no member. */
const question =
  (visibility: 'open' | 'hidden'): Situation =>
  async (stoa) => ({
    params: { id: (await makeDiscussion(stoa, await makeCommunity(stoa, visibility))).id },
  });

/** Ana's question is about something about which all of the cast may be asked. */
const answerable: Situation = async (stoa, role) => {
  const request = await question('open')(stoa, role);
  await stoa.ground.db.transaction(async (tx) => {
    const tag = await tx.one<{ id: number }>(sql`
      insert into tags (name) values ('seals') on conflict (name) do update set name = excluded.name returning id`);
    await tx.run(sql`
      insert into discussion_tags (discussion_id, tag_id) values (${request.params!['id']!}, ${tag.id})`);
    const whole = [ana, ben, clara, deniz, eva, femi].map((one) => stoa.id(one));
    await tx.run(sql`update people set ask_me_about = '{Seals}' where id = any (${whole}::bigint[])`);
  });
  return request;
};

/** They are asked into a group around it, and enough have said yes. */
const gathered: Situation = async (stoa, role) => {
  const request = await answerable(stoa, role);
  const answer = await stoa.as(ana).api('POST', `/discussions/${request.params!['id']}/problem-group`);
  const { id } = answer.json<{ id: number }>();
  let people = 1;
  for (const one of [ben, clara, deniz, eva, femi]) {
    if (people === 4) break;
    const { status } = await stoa.as(one).post(`/groups/${id}/invitation`, { answer: 'yes' });
    if (status === 303) people += 1;
  }
  return request;
};

const soon = '2999-01-04';
const move: Asked = ({ person, other }) => ({ body: { person, person_id: person, to: other, version: 1 } });
const version = { version: 1 };

// stranger deactivated elsewhere member moderator owner administrator [read write admin]
export const programmeGroups: readonly Row[] = [
  row('GET /programmes/:slug/groups', proposed(), 'in in no no ok no no'),
  row('GET /programmes/:slug/groups', running(), 'in in no no ok no no'),
  row('POST /programmes/:slug/groups/proposal', running(nothing, 9), 'in in no no ok no no'),
  row('POST /programmes/:slug/groups/proposal/discard', proposed(), 'in in no no ok no no'),
  row(
    'POST /programmes/:slug/groups/publication',
    proposed(() => ({ body: { starts_on: soon, ...version } })),
    'in in no no ok no no',
  ),
  row(
    'POST /programmes/:slug/groups/rhythm',
    running(() => ({ body: {} })),
    'in in no no ok no no',
  ),
  row(
    'GET /programmes/:slug/groups/moves',
    proposed(({ person }) => ({ query: { person: String(person) } })),
    'in in no no ok no no',
  ),
  row('POST /programmes/:slug/groups/moves', proposed(move), 'in in no no ok no no'),
  row(
    'POST /programmes/:slug/groups/proposal/:group/name',
    proposed(() => ({ body: { name: 'Tide', ...version } })),
    'in in no no ok no no',
  ),
  row(
    'POST /programmes/:slug/groups/proposal/:group/leader',
    proposed(({ inside }) => ({ body: { person: inside, ...version } })),
    'in in no no ok no no',
  ),
  row('POST /programmes/:slug/groups/undo', changed, 'in in no no ok no no'),
  row('GET /api/v1/programmes/:slug/proposal', proposed(), 'in in no no ok no no no no no'),
  row('GET /api/v1/programmes/:slug/proposal/groups', proposed(), 'in in no no ok no no no no no'),
  row(
    'POST /api/v1/programmes/:slug/proposal',
    running(() => ({ body: {} }), 9),
    'in in no no ok no no no no no',
  ),
  row('DELETE /api/v1/programmes/:slug/proposal', proposed(), 'in in no no ok no no no no no'),
  row(
    'GET /api/v1/programmes/:slug/proposal/moves',
    proposed(({ person }) => ({ query: { person: String(person) } })),
    'in in no no ok no no no no no',
  ),
  row('POST /api/v1/programmes/:slug/proposal/moves', proposed(move), 'in in no no ok no no no no no'),
  row('POST /api/v1/programmes/:slug/proposal/undo', changed, 'in in no no ok no no no no no'),
  row(
    'PUT /api/v1/programmes/:slug/proposal/groups/:group/name',
    proposed(() => ({ body: { name: 'Tide', ...version } })),
    'in in no no ok no no no no no',
  ),
  row(
    'PUT /api/v1/programmes/:slug/proposal/groups/:group/leader',
    proposed(({ inside }) => ({ body: { person_id: inside, ...version } })),
    'in in no no ok no no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/publication',
    proposed(() => ({ body: { starts_on: soon, ...version } })),
    'in in no no ok no no no no no',
  ),
  row('GET /api/v1/programmes/:slug/groups', running(), 'in in no no ok no no no no no'),
  row(
    'PUT /api/v1/programmes/:slug/rhythm',
    running(() => ({ body: { reviewed: true } })),
    'in in no no ok no no no no no',
  ),

  row(
    'GET /programmes/:slug/groups/places',
    running(({ person }) => ({ query: { person: String(person) } })),
    'in in no no ok no no',
  ),
  row(
    'POST /programmes/:slug/groups/places',
    running(({ person, group }) => ({ body: { person, group } })),
    'in in no no ok no no',
  ),
  row('GET /programmes/:slug/groups/:group/merger', running(), 'in in no no ok no no'),
  row(
    'POST /programmes/:slug/groups/:group/merger',
    running(({ inside, group }) => ({ body: { moves: `${inside}:${group}` } })),
    'in in no no ok no no',
  ),
  row(
    'GET /api/v1/programmes/:slug/places',
    running(({ person }) => ({ query: { person: String(person) } })),
    'in in no no ok no no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/places',
    running(({ person, group }) => ({ body: { person_id: person, group_id: group } })),
    'in in no no ok no no no no no',
  ),
  row('GET /api/v1/programmes/:slug/groups/:group/mergers', running(), 'in in no no ok no no no no no'),
  row(
    'POST /api/v1/programmes/:slug/groups/:group/merger',
    running(({ inside, group }) => ({ body: { moves: [{ person: inside, to: group }] } })),
    'in in no no ok no no no no no',
  ),

  // A group is found by its people alone: not by who organises its programme, nor by an administrator.
  row('GET /groups/:id/people', running(), 'in in 404 ok 404 ok 404'),
  row('POST /groups/:id/departure', running(), 'in in 404 ok 404 ok 404'),
  row(
    'POST /groups/:id/facilitator',
    async (stoa, role) => ({ ...(await running()(stoa, role)), body: { person: stoa.id(ben) } }),
    'in in 404 ok 404 no 404',
  ),
  row(
    'POST /groups/:id/invitations',
    running(({ person }) => ({ body: { person } })),
    'in in 404 ok 404 no 404',
  ),
  row('GET /groups/:id/invitation', asked(), 'in in ok 404 404 404 404'),
  row('POST /groups/:id/invitation', asked({ answer: 'yes' }), 'in in ok 404 404 404 404'),
  row('GET /api/v1/groups/:id/people', running(), 'in in 404 ok 404 ok 404 ok ok no'),
  row('DELETE /api/v1/groups/:id/membership', running(), 'in in 404 ok 404 ok 404 no ok no'),
  row(
    'PUT /api/v1/groups/:id/facilitator',
    async (stoa, role) => ({ ...(await running()(stoa, role)), body: { person_id: stoa.id(ben) } }),
    'in in 404 ok 404 no 404 no ok no',
  ),
  row(
    'POST /api/v1/groups/:id/invitations',
    running(({ person }) => ({ body: { person_id: person } })),
    'in in 404 ok 404 no 404 no ok no',
  ),
  row('GET /api/v1/groups/:id/invitation', asked(), 'in in ok 404 404 404 404 404 404 no'),
  row('PUT /api/v1/groups/:id/invitation', asked({ answer: 'yes' }), 'in in ok 404 404 404 404 no 404 no'),

  row('GET /programmes/:slug/teams', teams(), 'in in ok ok ok ok no'),
  row(
    'POST /programmes/:slug/teams',
    teams(() => ({ name: 'Tide', wanted: '' })),
    'in in ok ok no ok no',
  ),
  row('POST /programmes/:slug/teams/:team/members', teams(), 'in in ok ok no ok no'),
  row('POST /programmes/:slug/teams/:team/departure', teams(), 'in in ok ok ok ok ok'),
  row(
    'POST /programmes/:slug/teams/:team/placements',
    teams((person) => ({ person })),
    'in in no no ok no no',
  ),
  row(
    'POST /programmes/:slug/teams/:team/start',
    teams(undefined, { anaIsIn: true, enough: true }),
    'in in no no no ok no',
  ),
  row(
    'POST /programmes/:slug/teams/start',
    teams(() => ({ starts_on: soon }), { enough: true }),
    'in in no no ok no no',
  ),
  row('GET /api/v1/programmes/:slug/teams', teams(), 'in in ok ok ok ok no ok ok no'),
  row(
    'POST /api/v1/programmes/:slug/teams',
    teams(() => ({ name: 'Tide', wanted: '' })),
    'in in ok ok no ok no no ok no',
  ),
  row('PUT /api/v1/programmes/:slug/teams/:team/membership', teams(), 'in in ok ok no ok no no ok no'),
  row('DELETE /api/v1/programmes/:slug/teams/:team/membership', teams(), 'in in ok ok ok ok ok no ok no'),
  row(
    'POST /api/v1/programmes/:slug/teams/:team/members',
    teams((person) => ({ person_id: person })),
    'in in no no ok no no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/teams/:team/start',
    teams(undefined, { anaIsIn: true, enough: true }),
    'in in no no no ok no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/team-start',
    teams(() => ({ starts_on: soon }), { enough: true }),
    'in in no no ok no no no no no',
  ),

  row('GET /discussions/:id/problem-group', question('open'), 'in in no ok no no no'),
  row('GET /discussions/:id/problem-group', question('hidden'), 'in in 404 ok no no 404'),
  row('POST /discussions/:id/problem-group', question('hidden'), 'in in 404 ok no no 404'),
  row('POST /discussions/:id/problem-group', answerable, 'in in no ok no no no'),
  row('POST /discussions/:id/problem-group/start', question('open'), 'in in no 404 no no no'),
  row('POST /discussions/:id/problem-group/start', gathered, 'in in no ok no no no'),
  row('GET /api/v1/discussions/:id/problem-group', question('hidden'), 'in in 404 ok no no 404 ok ok no'),
  row('POST /api/v1/discussions/:id/problem-group', question('hidden'), 'in in 404 ok no no 404 no ok no'),
  row('POST /api/v1/discussions/:id/problem-group', answerable, 'in in no ok no no no no ok no'),
  row(
    'POST /api/v1/discussions/:id/problem-group/start',
    question('open'),
    'in in no 404 no no no no 404 no',
  ),
  row('POST /api/v1/discussions/:id/problem-group/start', gathered, 'in in no ok no no no no ok no'),
];
