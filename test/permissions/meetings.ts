import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz } from '../support/cast.ts';
import { makeGroup, makeProgramme } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Group = { group: number; session: number };
type Format = 'show-and-tell' | 'team-retrospective';
const groups = new WeakMap<Stoa, Map<Format, Promise<Group>>>();

/** A group that Clara leads, with Ana and Deniz in it, and its first session; one of a format for all situations. */
function groupOf(stoa: Stoa, format: Format = 'show-and-tell'): Promise<Group> {
  const there = groups.get(stoa) ?? groups.set(stoa, new Map()).get(stoa)!;
  return there.get(format) ?? there.set(format, made(stoa, format)).get(format)!;
}

async function made(stoa: Stoa, format: Format): Promise<Group> {
  const group = await makeGroup(stoa, await makeProgramme(stoa, format), [clara, ana, deniz]);
  // Where a worker runs beside the test, it may be the one that plans the sessions.
  for (;;) {
    const found = await stoa.ground.db.maybe<{ id: number }>(sql`
      select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position limit 1`);
    if (found) return { group, session: found.id };
    await stoa.settle();
  }
}

/** The site has calls, and Ana and Clara are in that of the session. */
const inCall =
  (asked: (stoa: Stoa) => Omit<Request, 'params'> = () => ({})): Situation =>
  async (stoa, role) => {
    await stoa.ground.db.run(sql`
      insert into settings (name, value) values ('calls', '{"enabled":true,"turnUrl":"","turnSecret":""}')
      on conflict (name) do update set value = excluded.value`);
    const request = await session('running', asked(stoa))(stoa, role);
    const { session: id } = await groupOf(stoa);
    for (const one of [ana, clara])
      await stoa.ground.db.run(sql`
        insert into callers (meeting_id, person_id) values (${id}, ${stoa.id(one)}) on conflict do nothing`);
    await stoa.ground.db.run(
      sql`delete from callers where meeting_id = ${id} and person_id = ${stoa.id(deniz)}`,
    );
    return request;
  };

const stretch = (key: string, poll: string | null = null) => ({
  key,
  item: key,
  name: key,
  minutes: 5,
  prompt: key,
  turn: [],
  each: false,
  holders: {},
  roles: {},
  facilitator: null,
  board: null,
  poll,
  notes: null,
  round: null,
  title: null,
});

/** The session as it is in this state; whoever leads has it open. */
const session =
  (
    state: 'planned' | 'running' | 'ended',
    asked: Omit<Request, 'params'> = {},
    { format, poll }: { format?: Format; poll?: string } = {},
  ): Situation =>
  async (stoa) => {
    const { session } = await groupOf(stoa, format);
    await stoa.ground.db.run(sql`
      update meetings set state = ${state}, stretch = 0, led_by = null, roles = '{}', starts_at = moment() + interval '1 day', began_at = moment(),
        ended_at = case when ${state} = 'ended' then moment() end, stretch_started_at = moment(),
        stretches = ${JSON.stringify(state === 'planned' ? [] : [stretch('one', poll), stretch('two')])}::jsonb
      where id = ${session}`);
    await stoa.ground.db.run(sql`delete from attendances where meeting_id = ${session}`);
    await stoa.ground.db.run(sql`
      insert into attendances (meeting_id, person_id, last_seen_at) values (${session}, ${stoa.id(clara)}, moment())`);
    await stoa.ground.db.run(sql`delete from slots where meeting_id = ${session}`);
    await stoa.ground.db.run(sql`
      insert into slots (meeting_id, number, person_id, title) values (${session}, 1, ${stoa.id(clara)}, 'A talk')`);
    return { params: { id: session, number: 1, person: stoa.id(ana) }, ...asked };
  };

const inGroup: Situation = async (stoa) => {
  await session('planned')(stoa, 'member');
  return { params: { id: (await groupOf(stoa)).group } };
};

const about =
  (body: (stoa: Stoa) => Record<string, unknown>, state: 'planned' | 'running' | 'ended'): Situation =>
  async (stoa, role) =>
    session(state, { body: body(stoa) })(stoa, role);

const starts_at = '2030-05-02T10:00';
const planned = (body?: Record<string, unknown>) => session('planned', body ? { body } : {});
/** The stretch that runs asks how freely people can speak. */
const asking = (option: string) =>
  session('running', { body: { option } }, { format: 'team-retrospective', poll: 'freely' });
const running = (body?: Record<string, unknown>) => session('running', body ? { body } : {});
const here = about((stoa) => ({ people: [String(stoa.id(ana))] }), 'planned');
const hereToApi = about((stoa) => ({ people: [stoa.id(ana)] }), 'planned');
const toAna = about((stoa) => ({ person: String(stoa.id(ana)) }), 'running');
const toAnaByApi = about((stoa) => ({ person: stoa.id(ana) }), 'running');

// stranger deactivated elsewhere member moderator owner administrator
const members = 'in in 404 ok ok ok 404';
const leaders = 'in in 404 no no ok 404';

export const meetings: readonly Row[] = [
  row('GET /groups/:id/sessions', inGroup, members),
  row('GET /sessions/:id', planned(), members),
  row('GET /sessions/:id', running(), members),
  row('GET /sessions/:id/session.ics', planned(), members),
  row('POST /sessions/:id/time', planned({ starts_at }), leaders),
  row('POST /sessions/:id/cancellations', planned({ why: 'Ill' }), leaders),
  row('POST /sessions/:id/replies', planned({ reply: 'yes' }), members),
  row('POST /sessions/:id/slots', planned({ title: 'A lathe' }), members),
  row('POST /sessions/:id/slots/:number/removals', planned(), leaders),
  row('POST /sessions/:id/beginnings', here, leaders),
  row('POST /sessions/:id/records', here, members),
  row('POST /sessions/:id/moves', running({ from: '0', to: '1' }), leaders),
  row('POST /sessions/:id/pauses', running({ wanted: 'yes' }), leaders),
  row('POST /sessions/:id/extensions', running({ minutes: '5' }), leaders),
  row('POST /sessions/:id/leads', toAna, leaders),
  row('POST /sessions/:id/presence', running(), 'in in 404 ok ok ok 404'),
  row(
    'POST /sessions/:id/attendances',
    about((stoa) => ({ person: String(stoa.id(ana)), present: 'yes' }), 'running'),
    leaders,
  ),
  row('POST /sessions/:id/answers', asking('most'), members),
  row('POST /sessions/:id/private-notes', running({ body: 'Mine' }), members),
  row('POST /sessions/:id/shared-notes', running({ body: 'Ours', base: '' }), members),
  row('POST /sessions/:id/closing-words', running({ words: 'Thanks' }), members),
  row('POST /sessions/:id/endings', running(), leaders),
  row('POST /sessions/:id/reopenings', session('ended'), leaders),
  row('GET /admin/calls', asIs, 'in in 404 404 404 404 ok'),
  row('POST /admin/calls', () => ({ body: { enabled: 'yes' } }), 'in in 404 404 404 404 ok'),
  row('GET /calendar', asIs, 'in in ok ok ok ok ok'),
  row('GET /sessions/next', asIs, 'in in ok ok ok ok ok'),
  row('POST /calendar/feeds', asIs, 'in in ok ok ok ok ok'),
  row('POST /calendar/feeds/removals', asIs, 'in in ok ok ok ok ok'),
  row(
    'GET /calendar/:file',
    () => ({ params: { file: `${'x'.repeat(32)}.ics` } }),
    '404 404 404 404 404 404 404',
  ),
];

// … and Ana's token that reads, hers that writes, Femi's token of the scope admin
const readers = `${members} ok ok no`;
const writers = `${members} no ok no`;
const leadersByApi = `${leaders} no no no`;

export const meetingsApi: readonly Row[] = [
  row('GET /api/v1/groups/:id/sessions', inGroup, readers),
  row('GET /api/v1/sessions', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/sessions/:id', running(), readers),
  row('PUT /api/v1/sessions/:id/time', planned({ starts_at: '2030-05-02T10:00:00Z' }), leadersByApi),
  row('POST /api/v1/sessions/:id/cancellation', planned({ why: 'Ill' }), leadersByApi),
  row('PUT /api/v1/sessions/:id/reply', planned({ reply: 'yes' }), writers),
  row('PUT /api/v1/sessions/:id/slot', planned({ title: 'A lathe' }), writers),
  row('DELETE /api/v1/sessions/:id/slots/:number', planned(), leadersByApi),
  row('POST /api/v1/calendar-feed', asIs, 'in in ok ok ok ok ok no ok no'),
  row('DELETE /api/v1/calendar-feed', asIs, 'in in ok ok ok ok ok no ok no'),
  row('POST /api/v1/sessions/:id/beginning', hereToApi, leadersByApi),
  row('POST /api/v1/sessions/:id/record', hereToApi, writers),
  row('POST /api/v1/sessions/:id/moves', running({ from: 0, to: 1 }), leadersByApi),
  row('PUT /api/v1/sessions/:id/pause', running({ paused: true }), leadersByApi),
  row('POST /api/v1/sessions/:id/extensions', running({ minutes: 5 }), leadersByApi),
  row('PUT /api/v1/sessions/:id/lead', toAnaByApi, leadersByApi),
  row('PUT /api/v1/sessions/:id/presence', running(), writers),
  row('PUT /api/v1/sessions/:id/attendances/:person', running({ present: true }), leadersByApi),
  row('PUT /api/v1/sessions/:id/answer', asking('most'), writers),
  row('PUT /api/v1/sessions/:id/private-notes', running({ body: 'Mine' }), writers),
  row('PUT /api/v1/sessions/:id/shared-notes', running({ body: 'Ours', base: '' }), writers),
  row('PUT /api/v1/sessions/:id/closing-words', running({ words: 'Thanks' }), writers),
  row('POST /api/v1/sessions/:id/ending', running(), leadersByApi),
  row('POST /api/v1/sessions/:id/reopening', session('ended'), leadersByApi),
  row('PUT /api/v1/sessions/:id/call', inCall(), writers),
  row('DELETE /api/v1/sessions/:id/call', inCall(), writers),
  // Who is not in the call has nobody to tell.
  row(
    'POST /api/v1/sessions/:id/call/signals',
    inCall((stoa) => ({ body: { to: stoa.id(clara), body: 'Hello' } })),
    'in in 404 ok 404 ok 404 no ok no',
  ),
  row('GET /api/v1/sessions/:id/call/signals', inCall(), readers),
];
