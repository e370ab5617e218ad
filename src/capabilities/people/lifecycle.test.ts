import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let question: number;
before(async () => {
  stoa = await startStoa();
  question = await stoa.ground.db.transaction(async (tx) => {
    const place = await tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state) values ('pumps', 'Pumps', 'live') returning id`);
    const asked = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count)
      values (${place.id}, 'question', 'Why does it drip?', ${stoa.id(ana)}, 2) returning id`);
    const mention = `<p><a data-mention="${stoa.id(ben)}" href="/people/${stoa.id(ben)}">@Ben Okafor</a>, do you know?</p>`;
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${asked.id}, 1, ${stoa.id(ana)}, ${mention}, '@Ben Okafor, do you know?', 1)`);
    const answer = await tx.one<{ id: number }>(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised, score)
      values (${asked.id}, 2, ${stoa.id(ben)}, '<p>The seal.</p>', 'The seal.', 1, 3) returning id`);
    await tx.run(sql`update discussions set accepted_post_id = ${answer.id} where id = ${asked.id}`);
    return asked.id;
  });
});
after(() => stoa.stop());

const act = (path: string, fields = {}) => stoa.as(femi).post(`/admin/people/${path}`, fields);

test('what somebody helped with stands on their page, with its votes', async () => {
  const page = (await stoa.as(eva).get(`/people/${stoa.id(ben)}`)).body;
  assert.match(page, /Why does it drip\?/);
  assert.match(page, /3 votes/);
  const [, answer] = /href="([^"#]+)#post-\d+"[^>]*>Why does it drip/.exec(page)!;
  assert.equal((await stoa.as(eva).get(answer!)).status, 200);
});

test('who is deactivated is out everywhere at once, and what they wrote stays', async () => {
  assert.equal((await stoa.as(deniz).get('/people')).status, 200);
  assert.equal((await act(`${stoa.id(deniz)}/deactivation`)).status, 303);
  assert.equal((await stoa.as(deniz).get('/people')).status, 303);
  await act(`${stoa.id(deniz)}/deactivation`);
  const { told } = await stoa.ground.db.one<{ told: number }>(sql`
    select count(*) as told from activity where kind = 'person.deactivated'`);
  assert.equal(told, 1);
  await act(`${stoa.id(deniz)}/reactivation`);
  assert.match((await stoa.as(ana).get('/people?q=Deniz')).body, /Deniz Aydın/);
});

test('nobody deactivates or erases themselves', async () => {
  assert.equal((await act(`${stoa.id(femi)}/deactivation`)).status, 422);
  assert.equal((await act(`${stoa.id(femi)}/erasure`, { name: 'Femi Adeyemi' })).status, 422);
});

test('the administration of people does not exist for others', async () => {
  assert.equal((await stoa.as(clara).get(`/admin/people/${stoa.id(ben)}`)).status, 404);
  assert.equal(
    (await stoa.as(clara).post(`/admin/people/${stoa.id(ben)}/erasure`, { name: 'Ben Okafor' })).status,
    404,
  );
});

test('two cannot lead each other', async () => {
  await act(`${stoa.id(ana)}`, { name: 'Ana Duarte', manager: 'clara@example.org' });
  const refused = await act(`${stoa.id(clara)}`, { name: 'Clara Jung', manager: 'ana@example.org' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /That would be a circle/);
});

test('erasing asks for the name, and then leaves no trace of it in the whole database', async () => {
  await stoa.as(ben).post('/settings/profile', {
    ask_me_about: 'seals',
    body: 'I am Ben Okafor',
    once: 'a-key-of-this-form',
  });
  await stoa.as(femi).post('/admin/invitations', { emails: 'ben@example.org', locale: 'en' });
  await stoa.as(ben).post('/communities/pumps/membership');
  await stoa.as(ana).post('/communities/pumps/membership');
  const { id: opening } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from posts where discussion_id = ${question} and number = 1`);
  await stoa.as(ana).api('PUT', `/posts/${opening}`, { body: '@Ben Okafor, do you know more?' });
  await stoa.ground.db.run(sql`
    update posts set body_html = v.body_html, body_text = v.body_text from post_versions v where v.post_id = posts.id`);
  await stoa.settle();
  assert.equal((await act(`${stoa.id(ben)}/erasure`, { name: 'Ben' })).status, 422);
  assert.equal((await act(`${stoa.id(ben)}/erasure`, { name: 'Ben Okafor' })).status, 303);
  await stoa.settle();
  assert.deepEqual(await columnsWith(['Ben Okafor', 'ben@example.org']), []);
  const { members_count } = await stoa.ground.db.one<{ members_count: number }>(sql`
    select members_count from communities where slug = 'pumps'`);
  assert.equal(members_count, 1);
});

test('the contributions of an erased person stay, and their page is quiet', async () => {
  const page = await stoa.as(ana).get(`/people/${stoa.id(ben)}`);
  assert.match(page.body, /This profile was erased/);
  const posts = await stoa.ground.db.many<{ body_text: string; author_id: number }>(sql`
    select body_text, author_id from posts where discussion_id = ${question} order by number`);
  assert.equal(posts[1]?.author_id, stoa.id(ben));
  assert.equal(posts[0]?.body_text, '@Erased person, do you know?');
});

/** Columns of text or JSON of any table in which one of the words stands. */
async function columnsWith(words: readonly string[]): Promise<string[]> {
  const columns = await stoa.ground.db.many<{ schema: string; name: string; field: string }>(sql`
    select c.table_schema as schema, c.table_name as name, c.column_name as field
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
      and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'tsvector', 'ARRAY') or c.udt_name = 'citext')`);
  assert.ok(columns.length > 60);
  const found: string[] = [];
  for (const { schema, name, field } of columns) {
    const { rowCount } = await stoa.ground.db.pool.query(
      `select 1 from "${schema}"."${name}" where "${field}"::text ilike any ($1)`,
      [words.map((word) => `%${word}%`)],
    );
    if (rowCount) found.push(`${name}.${field}`);
  }
  return found;
}
