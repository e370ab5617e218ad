import { sql } from '#platform/database/sql.ts';
import { makeCommunity } from '../support/factory.ts';
import { row, type Row, type Situation } from './table.ts';

const inHidden =
  (body: Record<string, unknown> = {}): Situation =>
  async (stoa) => ({ params: { slug: (await makeCommunity(stoa, 'hidden')).slug }, body });
/** Ten months are over, and its owners have decided once. */
const withPast: Situation = async (stoa) => {
  const { id, slug } = await makeCommunity(stoa, 'hidden');
  await stoa.ground.db.run(sql`
    insert into health_months (community_id, month, members, active, active_in_year, newcomers, posts, core_posts, asked,
      unanswered, first_reply_minutes, answerers, bus_factor, pairs, pairs_both_ways, pair_people)
    select ${id}, (date_trunc('month', moment()) - make_interval(months => n))::date, 30, 8 + n % 3, 20, 2, 40, 12, 9, 1,
      90 + n, 7, 3, 12, 4, 9 from generate_series(1, 10) n`);
  await stoa.ground.db.run(sql`
    insert into community_reviews (community_id, decision, why) values (${id}, 'change', 'We meet at noon.')`);
  return { params: { slug } };
};

const kept = { decision: 'keep', why: 'People come and bring others.' };
const later = { due_on: '2099-03-31' };

const [leading, members, owners] = [
  'in in 404 no ok ok 404',
  'in in 404 ok ok ok 404',
  'in in 404 no no ok 404',
];

// stranger deactivated elsewhere member moderator owner administrator … and the tokens
export const health: readonly Row[] = [
  row('GET /communities/:slug/health', withPast, leading),
  row('GET /communities/:slug/reviews', withPast, members),
  row('POST /communities/:slug/reviews', inHidden(kept), owners),
  row('POST /communities/:slug/review-day', inHidden(later), owners),
  row('GET /api/v1/communities/:slug/health', withPast, `${leading} no no no`),
  row('GET /api/v1/communities/:slug/reviews', withPast, `${members} ok ok no`),
  row('POST /api/v1/communities/:slug/reviews', inHidden(kept), `${owners} no no no`),
  row('PUT /api/v1/communities/:slug/review-day', inHidden(later), `${owners} no no no`),
];
