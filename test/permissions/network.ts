import { startCheck } from '#capabilities/network/checks/start-check.ts';
import type { Me } from '#platform/http/me.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara } from '../support/cast.ts';
import { makeCommunity } from '../support/factory.ts';
import { makeProgramme } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

/** Ana's check, with six people in it. */
async function anasCheck(stoa: Stoa, state: 'open' | 'done'): Promise<{ id: number; person: number }> {
  const me = { id: stoa.id(ana) } as Me;
  await stoa.ground.db.transaction((tx) =>
    tx.run(sql`delete from network_checks where person_id = ${me.id}`),
  );
  const id = await startCheck(stoa.ground.db, me, false);
  return stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`
      insert into network_contacts (check_id, alias) select ${id}, 'Alias ' || n from generate_series(1, 6) n`);
    if (state === 'done')
      await tx.run(sql`update network_checks set state = 'done', finished_at = moment() where id = ${id}`);
    const { person } = await tx.one<{ person: number }>(sql`
      select min(id) as person from network_contacts where check_id = ${id}`);
    return { id, person };
  });
}

const open =
  (asked: Asked = {}): Situation =>
  async (stoa) => ({ params: await anasCheck(stoa, 'open'), ...asked });
const done =
  (asked: Asked = {}): Situation =>
  async (stoa) => ({ params: await anasCheck(stoa, 'done'), ...asked });

/** What Ana's check suggests. */
const aMove =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const check = await anasCheck(stoa, 'done');
    const { id } = await stoa.ground.db.transaction((tx) =>
      tx.one<{ id: number }>(sql`
        insert into network_moves (check_id, axis, act) values (${check.id}, 'recency', 'shadowing') returning id`),
    );
    return { params: { id }, ...asked };
  };

/** A team looks at its networks together: Clara owns it, Ana is a member. */
const together =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const { id: community } = await makeCommunity(stoa, 'hidden');
    const { id } = await stoa.ground.db.transaction(async (tx) => {
      await tx.run(sql`
        insert into network_checks (person_id, state, finished_at, departments_count)
        select id, 'done', moment(), 5 from people where not exists (
          select from network_checks k where k.person_id = people.id and k.state = 'done')`);
      return tx.one<{ id: number }>(sql`
        insert into shared_checks (community_id, closes_on) values (${community}, moment()::date + 9) returning id`);
    });
    return { params: { id }, ...asked };
  };

/** A roster of it to which Ana and Clara agreed; what is said is said of Ben. */
const roster =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const { id: community } = await makeCommunity(stoa, 'hidden');
    const { id } = await stoa.ground.db.transaction(async (tx) => {
      const made = await tx.one<{ id: number }>(sql`
        insert into rosters (community_id, name) values (${community}, 'Pump people') returning id`);
      await tx.run(sql`
        insert into roster_people (roster_id, person_id) select ${made.id}, person
        from unnest(${[stoa.id(ana), stoa.id(ben), stoa.id(clara)]}::bigint[]) person`);
      return made;
    });
    return { params: { id, person: stoa.id(ben) }, ...asked };
  };

const begins =
  (body: Record<string, string>): Situation =>
  async (stoa) => ({ body: { ...body, community: (await makeCommunity(stoa, 'hidden')).slug } });

const named = { body: { outsider: 'K. from the club' } };
/** Eva organises it; it is for everybody. */
const organised: Situation = async (stoa) => ({
  params: { slug: (await makeProgramme(stoa, 'coffee-roulette')).slug },
});

const gets = { body: { benefits: 'solutions', 'was.benefits': '' } };
const said = { body: { frequency: 'daily', 'was.frequency': '' } };
const hers = 'in in 404 ok 404 404 404';
const written = `${hers}  no ok no`;

export const network: Row[] = [
  row('GET /network', asIs, 'in in ok ok ok ok ok'),
  row('POST /network/checks', asIs, 'in in ok ok ok ok ok'),
  row('GET /network/checks/:id', done(), hers),
  row('POST /network/checks/:id/finish', open(), hers),
  row('POST /network/checks/:id/deletion', done(), hers),
  row('GET /network/checks/:id/people', open(), hers),
  row('POST /network/checks/:id/people', open(named), hers),
  row('GET /network/checks/:id/people/:person', open(), hers),
  row('POST /network/checks/:id/people/:person', open(said), hers),
  row('POST /network/checks/:id/people/:person/answers', open(said), hers),
  row('POST /network/checks/:id/people/:person/removal', open(), hers),
  row('GET /network/checks/:id/links/:person', open(), hers),
  row('POST /network/checks/:id/links/:person', open(), hers),
  row('POST /network/checks/:id/links/:person/kept', open(), hers),
  row('GET /network/moves/:id', aMove(), hers),
  row('POST /network/moves/:id/taking', aMove(), hers),
  row('POST /network/moves/:id/outcome', aMove({ body: { outcome: 'done' } }), hers),
  row('POST /network/together', begins({ closes_on: '2099-01-31' }), 'in in 404 no ok ok 404'),
  row('GET /network/together/:id', together(), 'in in 404 ok ok ok 404'),
  row('POST /network/together/:id/part', together(), 'in in 404 ok ok ok 404'),
  row('POST /network/together/:id/part/removal', together(), 'in in 404 ok ok ok 404'),
  row('POST /network/together/:id/closing', together(), 'in in 404 no ok ok 404'),
  row('POST /network/rosters', begins({ name: 'Pump people' }), 'in in 404 no ok ok 404'),
  row('GET /network/rosters/:id', roster(), 'in in 404 ok ok ok 404'),
  row('POST /network/rosters/:id/agreement', roster(), 'in in 404 ok ok ok 404'),
  row('POST /network/rosters/:id/leaving', roster(), 'in in 404 ok 404 ok 404'),
  row('POST /network/rosters/:id/closing', roster(), 'in in 404 no ok ok 404'),
  row('GET /network/rosters/:id/people/:person', roster(), 'in in 404 ok 404 ok 404'),
  row('POST /network/rosters/:id/people/:person', roster(gets), 'in in 404 ok 404 ok 404'),
  row('POST /network/rosters/:id/people/:person/answers', roster(gets), 'in in 404 ok 404 ok 404'),
  row('GET /programmes/:slug/networks', organised, 'in in ok no no no no'),
  row('GET /api/v1/programmes/:slug/networks', organised, 'in in ok no no no no  no no no'),
  row('GET /api/v1/network/checks', asIs, 'in in ok ok ok ok ok  ok ok no'),
  row('POST /api/v1/network/checks', () => ({ body: {} }), 'in in ok ok ok ok ok  no ok no'),
  row('GET /api/v1/network/checks/:id', done(), `${hers}  ok ok no`),
  row('DELETE /api/v1/network/checks/:id', done(), written),
  row('POST /api/v1/network/checks/:id/people', open({ body: { alias: 'K. from the club' } }), written),
  row('PATCH /api/v1/network/checks/:id/people/:person', open({ body: { level: 'higher' } }), written),
  row('DELETE /api/v1/network/checks/:id/people/:person', open(), written),
  row('PATCH /api/v1/network/checks/:id/people/:person/knows', open({ body: {} }), written),
  row('POST /api/v1/network/checks/:id/finish', open(), written),
  row('GET /api/v1/network/checks/:id/moves', done(), `${hers}  ok ok no`),
  row('POST /api/v1/network/moves/:id/taking', aMove({ body: { choice: 'shadow host' } }), written),
  row('PUT /api/v1/network/moves/:id/outcome', aMove({ body: { outcome: 'done' } }), written),
  row(
    'POST /api/v1/network/together',
    begins({ closes_on: '2099-01-31' }),
    'in in 404 no ok ok 404  no no no',
  ),
  row('GET /api/v1/network/together/:id', together(), 'in in 404 ok ok ok 404  ok ok no'),
  row('PUT /api/v1/network/together/:id/part', together(), 'in in 404 ok ok ok 404  no ok no'),
  row('DELETE /api/v1/network/together/:id/part', together(), 'in in 404 ok ok ok 404  no ok no'),
  row('POST /api/v1/network/together/:id/closing', together(), 'in in 404 no ok ok 404  no no no'),
  row('POST /api/v1/network/rosters', begins({ name: 'Pump people' }), 'in in 404 no ok ok 404  no no no'),
  row('GET /api/v1/network/rosters/:id/people', roster(), 'in in 404 ok 404 ok 404  ok ok no'),
  row('PUT /api/v1/network/rosters/:id/agreement', roster(), 'in in 404 ok ok ok 404  no ok no'),
  row('DELETE /api/v1/network/rosters/:id/agreement', roster(), 'in in 404 ok 404 ok 404  no ok no'),
  row(
    'PUT /api/v1/network/rosters/:id/people/:person',
    roster({ body: { benefits: ['solutions'] } }),
    'in in 404 ok 404 ok 404  no ok no',
  ),
  row('POST /api/v1/network/rosters/:id/closing', roster(), 'in in 404 no ok ok 404  no no no'),
];
