import { sql } from '#platform/database/sql.ts';
import { ben, clara } from '../support/cast.ts';
import { makeCommunity, makeDiscussion, makeReply } from '../support/factory.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

type Visibility = 'open' | 'closed';
type Asked = Awaited<ReturnType<Situation>>;
type Made = {
  slug: string;
  id: number;
  opening: number;
  answer: number;
  other: number;
  elsewhere: string;
  ben: number;
};

/** Ana's question with an answer by Ben, another thread beside it, and a second community. */
const question =
  (visibility: Visibility, ask: (made: Made) => Asked): Situation =>
  async (stoa) => {
    const community = await makeCommunity(stoa, visibility);
    const made = await makeDiscussion(stoa, community);
    const answer = await makeReply(stoa, made);
    const other = await makeDiscussion(stoa, community, { title: 'The same again' });
    const elsewhere = await makeCommunity(stoa);
    const { id, opening } = made;
    return ask({
      slug: community.slug,
      id,
      opening,
      answer,
      other: other.id,
      elsewhere: elsewhere.slug,
      ben: stoa.id(ben),
    });
  };

const place = (v: Visibility, more: Asked = {}) => question(v, ({ slug }) => ({ params: { slug }, ...more }));
const thread = (v: Visibility, body?: (made: Made) => Record<string, unknown>) =>
  question(v, (made) => ({ params: { id: made.id }, ...(body ? { body: body(made) } : {}) }));
const opening = (v: Visibility, body: Record<string, unknown> = {}) =>
  question(v, (made) => ({ params: { id: made.opening }, body }));
const answer = (v: Visibility, body: Record<string, unknown> = {}) =>
  question(v, (made) => ({ params: { id: made.answer }, body }));

/** The opening was deleted by Ana, its author. */
const deleted: Situation = async (stoa) => {
  const made = await makeDiscussion(stoa, await makeCommunity(stoa, 'closed'));
  await makeReply(stoa, made);
  await stoa.ground.db.run(sql`
    update posts set deleted_at = moment(), deleted_by = author_id where id = ${made.opening}`);
  return { params: { id: made.opening } };
};

/** A thread that Clara, an owner, opened. */
const byTheOwner: Situation = async (stoa) => {
  const made = await makeDiscussion(stoa, await makeCommunity(stoa, 'closed'), { author: clara });
  return { params: { id: made.opening }, body: { body: 'Put better.' } };
};

const words = { title: 'A seal', body: 'It leaks.', kind: 'question' };
const yes = { wanted: 'yes' };
const thanks = { emoji: '🙏', wanted: 'yes' };

// stranger deactivated elsewhere member moderator owner administrator
const pages: readonly Row[] = [
  row('GET /communities/:slug', place('open'), 'in in ok ok ok ok ok'),
  row('GET /communities/:slug/discussions/new', place('open'), 'in in no ok ok ok no'),
  row('GET /communities/:slug/discussions/new', place('closed'), 'in in no ok ok ok no'),
  row('POST /communities/:slug/discussions', place('open', { body: words }), 'in in no ok ok ok no'),
  row('POST /communities/:slug/discussions', place('closed', { body: words }), 'in in no ok ok ok no'),
  row('GET /tags/completions', asIs, 'in in ok ok ok ok ok'),
  row('GET /discussions/new', asIs, 'in in ok ok ok ok ok'),
  row('GET /discussions/:id', thread('open'), 'in in ok ok ok ok ok'),
  row('GET /discussions/:id', thread('closed'), 'in in 404 ok ok ok 404'),
  row('POST /discussions/:id/replies', thread('open', () => words), 'in in no ok ok ok no'),
  row('POST /discussions/:id/replies', thread('closed', () => words), 'in in 404 ok ok ok 404'),
  row('GET /posts/:id', answer('closed'), 'in in 404 ok ok ok 404'),
  row('GET /posts/:id/edit', opening('open'), 'in in no ok no no no'),
  row('GET /posts/:id/edit', answer('open'), 'in in no no no no no'),
  row('POST /posts/:id/versions', opening('closed', words), 'in in 404 ok no no 404'),
  row('GET /posts/:id/history', answer('closed'), 'in in 404 ok ok ok 404'),
  row('POST /posts/:id/deletion', answer('open'), 'in in no no ok ok no'),
  row('POST /posts/:id/deletion', opening('closed'), 'in in 404 ok ok ok 404'),
  row('POST /posts/:id/restoration', deleted, 'in in 404 ok ok ok 404'),
  row('POST /posts/:id/vote', answer('open', yes), 'in in no ok ok ok no'),
  row('POST /posts/:id/vote', answer('closed', yes), 'in in 404 ok ok ok 404'),
  row('GET /posts/:id/reactions', answer('open'), 'in in 404 ok ok ok 404'),
  row('GET /posts/:id/reactions', answer('closed'), 'in in 404 ok ok ok 404'),
  row('POST /posts/:id/reactions', answer('open', thanks), 'in in no ok ok ok no'),
  row('POST /posts/:id/reactions', answer('closed', thanks), 'in in 404 ok ok ok 404'),
  row('POST /discussions/:id/asked-too', thread('open', () => yes), 'in in no no ok ok no'),
  row('POST /discussions/:id/accepted-answer', thread('open', (made) => ({ ...yes, post_id: made.answer })), 'in in no ok no ok no'),
  row('POST /discussions/:id/accepted-answer', thread('closed', (made) => ({ ...yes, post_id: made.answer })), 'in in 404 ok no ok 404'),
  row('GET /discussions/:id/edit', thread('open'), 'in in no ok ok ok no'),
  row('POST /discussions/:id/edit', thread('closed', () => words), 'in in 404 ok ok ok 404'),
  row('POST /discussions/:id/pin', thread('closed', () => yes), 'in in 404 no ok ok 404'),
  row('POST /discussions/:id/lock', thread('open', () => yes), 'in in no no ok ok no'),
  row('GET /discussions/:id/move', thread('closed'), 'in in 404 no ok ok 404'),
  row('POST /discussions/:id/move', thread('closed', (made) => ({ community: made.elsewhere })), 'in in 404 no ok ok 404'),
  row('GET /discussions/:id/merge', thread('closed'), 'in in 404 no ok ok 404'),
  row('POST /discussions/:id/merge', thread('closed', (made) => ({ into: made.other })), 'in in 404 no ok ok 404'),
  row('GET /discussions/:id/experts', thread('closed'), 'in in 404 ok ok ok 404'),
  row('POST /discussions/:id/experts', thread('closed', (made) => ({ person_id: made.ben })), 'in in 404 ok ok ok 404'),
]; // prettier-ignore

// the same, then a token that reads, one that writes, one that administers
const operations: readonly Row[] = [
  row('GET /api/v1/communities/:slug/discussions', place('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('POST /api/v1/communities/:slug/discussions', place('open', { body: words }), 'in in no ok ok ok no no ok no'),
  row('GET /api/v1/discussions/:id', thread('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('PATCH /api/v1/discussions/:id', thread('open', () => ({ tags: ['seals'] })), 'in in no ok ok ok no no ok no'),
  row('GET /api/v1/discussions/:id/posts', thread('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('POST /api/v1/discussions/:id/posts', thread('open', () => ({ body: 'So it is.' })), 'in in no ok ok ok no no ok no'),
  row('POST /api/v1/discussions/:id/seen', thread('closed', () => ({ numbers: [1] })), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/posts/:id', answer('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('PUT /api/v1/posts/:id', opening('open', { body: 'Put better.' }), 'in in no ok no no no no ok no'),
  row('PUT /api/v1/posts/:id', byTheOwner, 'in in 404 no no ok 404 no no no'),
  row('DELETE /api/v1/posts/:id', answer('open'), 'in in no no ok ok no no no no'),
  row('POST /api/v1/posts/:id/restoration', deleted, 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/posts/:id/versions', answer('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('PUT /api/v1/posts/:id/vote', answer('open', { helps: true }), 'in in no ok ok ok no no ok no'),
  row('PUT /api/v1/posts/:id/reactions', answer('open', { emoji: '🙏', wanted: true }), 'in in no ok ok ok no no ok no'),
  row('PUT /api/v1/discussions/:id/accepted-answer', thread('open', (made) => ({ post_id: made.answer })), 'in in no ok no ok no no ok no'),
  row('PUT /api/v1/discussions/:id/asked-too', thread('open', () => ({ asked_too: true })), 'in in no no ok ok no no no no'),
  row('PUT /api/v1/discussions/:id/pin', thread('open', () => ({ pinned: true })), 'in in no no ok ok no no no no'),
  row('PUT /api/v1/discussions/:id/lock', thread('open', () => ({ locked: true })), 'in in no no ok ok no no no no'),
  row('PUT /api/v1/discussions/:id/community', thread('open', (made) => ({ slug: made.elsewhere })), 'in in no no ok ok no no no no'),
  row('POST /api/v1/discussions/:id/merge', thread('open', (made) => ({ into: made.other })), 'in in no no ok ok no no no no'),
  row('GET /api/v1/discussions/:id/experts', thread('closed'), 'in in 404 ok ok ok 404 ok ok no'),
  row('POST /api/v1/discussions/:id/experts', thread('closed', (made) => ({ person_id: made.ben })), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/tags', asIs, 'in in ok ok ok ok ok ok ok no'),
]; // prettier-ignore

export const discussions = [...pages, ...operations];
