import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '../support/cast.ts';
import { makeParticipants } from '../support/participants.ts';
import { makeGroup, makeProgramme, type MadeProgramme } from '../support/programmes.ts';
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
];
