import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi } from '../support/cast.ts';
import { makeCommunity, makeDiscussion } from '../support/factory.ts';
import { row, type Row, type Situation } from './table.ts';

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

// stranger deactivated elsewhere member moderator owner administrator [read write admin]
export const problemGroups: readonly Row[] = [
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
