import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva } from '../support/cast.ts';
import { makeProgramme, takePart } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;
type State = 'draft' | 'open' | 'forming' | 'running';

/** A programme that Clara organises, in which Ana is and Ben waits; about one of the two where the address names a person. */
const inOne =
  (state: State, asked: Asked = {}, about = ana, format = 'case-clinic'): Situation =>
  async (stoa) => {
    const programme = await makeProgramme(stoa, format, { state, organiser: clara });
    if (state !== 'draft') await takePart(stoa, programme, [ana, ben]);
    await stoa.ground.db.run(sql`
      update participants set state = 'waiting' where programme_id = ${programme.id} and person_id = ${stoa.id(ben)}`);
    return {
      params: { slug: programme.slug, person: stoa.id(about), link: await link(stoa, programme.id) },
      ...asked,
    };
  };

/** The same where Clara takes part herself. */
const asOwnerToo =
  (asked: Asked = {}, format = 'case-clinic'): Situation =>
  async (stoa, role) => {
    const request = await inOne('running', asked, ana, format)(stoa, role);
    await stoa.ground.db.run(sql`
      insert into participants (programme_id, person_id) select id, ${stoa.id(clara)} from programmes
      where slug = ${String(request.params!['slug'])}`);
    return request;
  };

async function link(stoa: Stoa, programme: number): Promise<number> {
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into programme_links (programme_id, name, url) values (${programme}, 'Wiki', 'https://example.org') returning id`),
  );
  return id;
}

const pilot: Situation = async (stoa, role) => {
  const request = await inOne('running')(stoa, role);
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`
      insert into pilots (programme_id, question, ends_on)
      select id, 'Does it help?', '2026-12-01' from programmes where slug = ${String(request.params!['slug'])}`);
    await tx.run(sql`
      insert into pilot_criteria (programme_id, position, what, target)
      select id, 1, 'Cases', '5' from programmes where slug = ${String(request.params!['slug'])}`);
  });
  return { ...request, body: { decision: 'stop', why: 'Too few came.', results: [] } };
};

const plan = { name: 'Clinic', time_zone: 'UTC' };
const answers = {
  answers: { languages: ['English'], slots: ['tue 13:00'] },
  consents: ['confidential', 'others'],
};
const typedAnswers = {
  'answers.languages': 'English',
  'answers.slots': 'tue 13:00',
  'consents.confidential': 'yes',
  'consents.others': 'yes',
};
const settled = {
  question: 'Does it help?',
  ends_on: '2026-12-01',
  criteria: [{ what: 'Cases', target: '5' }],
};
const invited = async (stoa: Stoa): Promise<Request> => ({
  ...(await inOne('open')(stoa, 'read token')),
  body: { people: [stoa.id(eva)] },
});
const later = { body: { until: '2999-01-01' } };
const of = (rest = '') => `/api/v1/programmes/:slug${rest}`;
const at = (rest = '') => `/programmes/:slug${rest}`;
const roulette = (asked: Asked = {}) => inOne('running', asked, ana, 'coffee-roulette');

export const programmePages: Row[] = [
  row('GET /programmes', asIs, 'in in ok ok ok ok ok'),
  row('GET /programmes/new', asIs, 'in in ok ok ok ok ok'),
  row('POST /programmes', () => ({ body: { format: 'case-clinic', ...plan } }), 'in in ok ok ok ok ok'),
  row(`GET ${at()}`, inOne('draft'), 'in in 404 404 404 ok 404'),
  row(`GET ${at()}`, inOne('open'), 'in in ok ok ok ok ok'),
  row(`POST ${at('/opening')}`, inOne('draft'), 'in in 404 404 404 ok 404'),
  row(`POST ${at('/intake-end')}`, inOne('open'), 'in in no no no ok no'),
  row(`POST ${at('/start')}`, inOne('open', {}, ana, 'coffee-roulette'), 'in in no no no ok no'),
  row(`POST ${at('/runs')}`, inOne('running'), 'in in no no no ok no'),
  row(`GET ${at('/apply')}`, inOne('open'), 'in in ok ok ok ok ok'),
  row(`POST ${at('/apply')}`, inOne('open', { body: typedAnswers }), 'in in ok ok ok ok ok'),
  row(`POST ${at('/apply')}`, inOne('draft', { body: typedAnswers }), 'in in 404 404 404 no 404'),
  row(`GET ${at('/colleagues')}`, inOne('open', { query: { q: 'an' } }), 'in in ok ok ok ok ok'),
  row(`GET ${at('/leave')}`, inOne('open'), 'in in no ok no no no'),
  row(`POST ${at('/leave')}`, inOne('open', { body: {} }), 'in in no ok no no no'),
  row(`GET ${at('/leave')}`, asOwnerToo(), 'in in no ok no ok no'),
  row(`GET ${at('/pause')}`, asOwnerToo({}, 'coffee-roulette'), 'in in no ok no ok no'),
  row(`GET ${at('/pause')}`, roulette(), 'in in no ok no no no'),
  row(`POST ${at('/pause')}`, roulette(later), 'in in no ok no no no'),
  row(`GET ${at('/people')}`, inOne('open'), 'in in no no no ok no'),
  row(`GET ${at('/people.csv')}`, inOne('open'), 'in in no no no ok no'),
  row(`POST ${at('/people/:person/admission')}`, inOne('open', {}, ben), 'in in no no no ok no'),
  row(`POST ${at('/people/:person/removal')}`, inOne('open'), 'in in no no no ok no'),
  row(
    `POST ${at('/invitations')}`,
    inOne('open', { body: { people: 'Eva Lindqvist' } }),
    'in in no no no ok no',
  ),
  row(`POST ${at('/invitations/:person/withdrawal')}`, inOne('open'), 'in in no no no ok no'),
  row(
    `POST ${at('/organisers')}`,
    inOne('open', { body: { organiser: 'Eva Lindqvist' } }),
    'in in no no no ok no',
  ),
  row(`POST ${at('/organisers/:person/removal')}`, inOne('open'), 'in in no no no ok no'),
  row(`GET ${at('/settings')}`, inOne('open'), 'in in no no no ok no'),
  row(`GET ${at('/settings/change')}`, inOne('open', { query: plan }), 'in in no no no ok no'),
  row(`POST ${at('/settings')}`, inOne('open', { body: plan }), 'in in no no no ok no'),
  row(
    `POST ${at('/settings/grouping')}`,
    inOne('open', { body: { min: '4', max: '6' } }),
    'in in no no no ok no',
  ),
  row(
    `POST ${at('/links')}`,
    inOne('open', { body: { link_name: 'Wiki', link_url: 'https://example.org' } }),
    'in in no no no ok no',
  ),
  row(`POST ${at('/links/:link/removal')}`, inOne('open'), 'in in no no no ok no'),
  row(`POST ${at('/cancellation')}`, inOne('open'), 'in in no no no ok no'),
  row(`GET ${at('/pilot')}`, pilot, 'in in no no no ok no'),
  row(`POST ${at('/pilot')}`, pilot, 'in in no no no ok no'),
  row(`POST ${at('/pilot/decision')}`, pilot, 'in in no no no ok no'),
  row(`GET ${at('/progress')}`, inOne('running'), 'in in no no no ok no'),
  row(`GET ${at('/progress.csv')}`, inOne('running'), 'in in no no no ok no'),
  row(`GET ${at('/closing')}`, inOne('running'), 'in in no no no ok no'),
  row(`POST ${at('/closing')}`, inOne('running', { body: {} }), 'in in no no no ok no'),
];

export const programmeApi: Row[] = [
  row('GET /api/v1/programmes', asIs, 'in in ok ok ok ok ok ok ok no'),
  row(
    'POST /api/v1/programmes',
    () => ({ body: { format: 'case-clinic', plan } }),
    'in in ok ok ok ok ok no ok no',
  ),
  row(`GET ${of()}`, inOne('draft'), 'in in 404 404 404 ok 404 404 404 no'),
  row(`GET ${of()}`, inOne('open'), 'in in ok ok ok ok ok ok ok no'),
  row(`PATCH ${of()}`, inOne('open', { body: plan }), 'in in no no no ok no no no no'),
  row(
    `PUT ${of('/grouping')}`,
    inOne('open', { body: { rules: { max: 6 } } }),
    'in in no no no ok no no no no',
  ),
  row(`POST ${of('/opening')}`, inOne('draft'), 'in in 404 404 404 ok 404 no 404 no'),
  row(`POST ${of('/intake-end')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`POST ${of('/start')}`, inOne('open', {}, ana, 'coffee-roulette'), 'in in no no no ok no no no no'),
  row(`POST ${of('/closing')}`, inOne('running', { body: {} }), 'in in no no no ok no no no no'),
  row(`POST ${of('/cancellation')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`POST ${of('/runs')}`, inOne('running'), 'in in no no no ok no no no no'),
  row(`GET ${of('/application')}`, inOne('open'), 'in in 404 ok 404 404 404 ok ok no'),
  row(`GET ${of('/application')}`, asOwnerToo(), 'in in 404 ok 404 ok 404 ok ok no'),
  row(`DELETE ${of('/application')}`, asOwnerToo(), 'in in no ok no ok no no ok no'),
  row(`PUT ${of('/pause')}`, asOwnerToo(later, 'coffee-roulette'), 'in in no ok no ok no no ok no'),
  row(`PUT ${of('/application')}`, inOne('open', { body: answers }), 'in in ok ok ok ok ok no ok no'),
  row(`DELETE ${of('/application')}`, inOne('open'), 'in in no ok no no no no ok no'),
  row(`PUT ${of('/pause')}`, roulette(later), 'in in no ok no no no no ok no'),
  row(`GET ${of('/people')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`POST ${of('/people/:person/admission')}`, inOne('open', {}, ben), 'in in no no no ok no no no no'),
  row(`DELETE ${of('/people/:person')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`GET ${of('/invitations')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`POST ${of('/invitations')}`, invited, 'in in no no no ok no no no no'),
  row(`DELETE ${of('/invitations/:person')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`GET ${of('/organisers')}`, inOne('open'), 'in in ok ok ok ok ok ok ok no'),
  row(`PUT ${of('/organisers/:person')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`DELETE ${of('/organisers/:person')}`, inOne('open'), 'in in no no no ok no no no no'),
  row(`GET ${of('/pilot')}`, pilot, 'in in no no no ok no no no no'),
  row(`PUT ${of('/pilot')}`, inOne('open', { body: settled }), 'in in no no no ok no no no no'),
  row(`PUT ${of('/pilot/decision')}`, pilot, 'in in no no no ok no no no no'),
  row(`GET ${of('/progress')}`, inOne('running'), 'in in no no no ok no no no no'),
  row(`GET ${of('/links')}`, inOne('open'), 'in in ok ok ok ok ok ok ok no'),
  row(
    `POST ${of('/links')}`,
    inOne('open', { body: { name: 'Wiki', url: 'https://example.org' } }),
    'in in no no no ok no no no no',
  ),
  row(`DELETE ${of('/links/:link')}`, inOne('open'), 'in in no no no ok no no no no'),
];
