import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz, femi } from '../support/cast.ts';
import { makeMentoring, mentees, mentors } from '../support/mentoring-format.ts';
import { makeGroup } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

/** Eva organises; Clara and Deniz are mentors, Ana is a mentee. Everybody may know of it. */
async function running(stoa: Stoa) {
  const programme = await makeMentoring(stoa, { modes: ['self-chosen', 'suggested'] });
  await mentors(stoa, programme, [clara, deniz], 3);
  await mentees(stoa, programme, [ana]);
  return programme;
}

const inProgramme =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const { slug } = await running(stoa);
    return { params: { slug, person: stoa.id(clara) }, ...asked };
  };

/** The same, and Femi seeks somebody too. */
const withFemi =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const programme = await running(stoa);
    await mentees(stoa, programme, [femi]);
    return { params: { slug: programme.slug, person: stoa.id(clara) }, ...asked };
  };

/** Clara and Ana are suggested to each other. */
const suggested =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const programme = await running(stoa);
    const { id } = await stoa.ground.db.transaction(async (tx) => {
      const made = await tx.one<{ id: number }>(sql`
        insert into match_suggestions (programme_id, expires_at) values (${programme.id}, moment() + interval '5 days')
        returning id`);
      await tx.run(sql`
        insert into match_answers (suggestion_id, person_id, role, gives)
        values (${made.id}, ${stoa.id(clara)}, 'mentor', true), (${made.id}, ${stoa.id(ana)}, 'mentee', false)`);
      return made;
    });
    return { params: { id }, ...asked };
  };

/** Clara goes with Ana. */
const together =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const programme = await running(stoa);
    const id = await makeGroup(stoa, programme, [clara, ana], { roles: ['mentor', 'mentee'] });
    return { params: { id }, ...asked };
  };

const words = { body: { words: 'May I?' } };
const yes = { body: { answer: 'yes' } };

export const mentoring: Row[] = [
  row('GET /programmes/:slug/matches', inProgramme(), 'in in ok ok ok ok ok'),
  row('GET /programmes/:slug/mentors', inProgramme(), 'in in ok ok ok ok no'),
  row('GET /programmes/:slug/mentors/:person', inProgramme(), 'in in ok ok ok ok no'),
  row('POST /programmes/:slug/mentors/:person/requests', inProgramme(words), 'in in no ok no no no'),
  row('POST /programmes/:slug/suggestions', inProgramme(), 'in in ok no no no no'),
  row('POST /suggestions/:id/answer', suggested(yes), 'in in 404 ok 404 ok 404'),
  row('GET /groups/:id/renewal', together(), 'in in 404 ok 404 ok 404'),
  row('POST /groups/:id/renewal', together(yes), 'in in 404 ok 404 ok 404'),
  row('POST /groups/:id/end', together(), 'in in 404 ok 404 ok 404'),
  row('GET /api/v1/programmes/:slug/matches', inProgramme(), 'in in ok ok ok ok ok  ok ok no'),
  row('GET /api/v1/programmes/:slug/mentors', inProgramme(), 'in in ok ok ok ok no  ok ok no'),
  row(
    'POST /api/v1/programmes/:slug/mentors/:person/requests',
    inProgramme(words),
    'in in no ok no no no  no ok no',
  ),
  row(
    'POST /api/v1/programmes/:slug/mentors/:person/requests',
    withFemi(words),
    'in in no ok no no ok  no ok no',
  ),
  row('POST /api/v1/programmes/:slug/suggestions', inProgramme(), 'in in ok no no no no  no no no'),
  row('GET /api/v1/suggestions', suggested(), 'in in ok ok ok ok ok  ok ok no'),
  row('POST /api/v1/suggestions/:id/answer', suggested(yes), 'in in 404 ok 404 ok 404  no ok no'),
  row('POST /api/v1/groups/:id/renewal', together(yes), 'in in 404 ok 404 ok 404  no ok no'),
  row('POST /api/v1/groups/:id/end', together({ body: {} }), 'in in 404 ok 404 ok 404  no ok no'),
];
