import { makeCommunity } from '../support/factory.ts';
import { row, type Row, type Situation } from './table.ts';

const inHidden =
  (body: Record<string, unknown> = {}): Situation =>
  async (stoa) => ({ params: { slug: (await makeCommunity(stoa, 'hidden')).slug }, body });
const kept = { decision: 'keep', why: 'People come and bring others.' };
const later = { due_on: '2099-03-31' };

const [leading, members, owners] = [
  'in in 404 no ok ok 404',
  'in in 404 ok ok ok 404',
  'in in 404 no no ok 404',
];

// stranger deactivated elsewhere member moderator owner administrator … and the tokens
export const health: readonly Row[] = [
  row('GET /communities/:slug/health', inHidden(), leading),
  row('GET /communities/:slug/reviews', inHidden(), members),
  row('POST /communities/:slug/reviews', inHidden(kept), owners),
  row('POST /communities/:slug/review-day', inHidden(later), owners),
  row('GET /api/v1/communities/:slug/health', inHidden(), `${leading} no no no`),
  row('GET /api/v1/communities/:slug/reviews', inHidden(), `${members} ok ok no`),
  row('POST /api/v1/communities/:slug/reviews', inHidden(kept), `${owners} no no no`),
  row('PUT /api/v1/communities/:slug/review-day', inHidden(later), `${owners} no no no`),
];
