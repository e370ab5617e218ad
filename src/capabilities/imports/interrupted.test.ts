import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara } from '#test/support/cast.ts';
import { postsOf, runImportOf } from '#test/support/importing.ts';
import { answer, question, xml } from '#test/support/question-dump.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { importQuestions } from './command.ts';
import { runImport } from './run-import.ts';
import { settleThreads } from './questions/settle-threads.ts';
import { stageDump } from './questions/stage-dump.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const take = (community: string, files: Record<string, string>, owners: string[] = []) =>
  runImportOf(importQuestions, stoa, community, files, owners);

test('an import that is cut off goes on when it is run again', async () => {
  const rows = Array.from({ length: 250 }, (_, i) => [
    question(i * 2 + 1),
    answer(i * 2 + 2, i * 2 + 1),
  ]).flat();
  const path = join(stoa.ground.config.dataFolder, 'long-posts.xml');
  await writeFile(path, xml(rows));
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state, visibility) values ('cut', 'Cut', 'live', 'open') returning id`),
  );
  const community = { id, slug: 'cut', name: 'Cut' };
  const control = new AbortController();
  const run = (signal?: AbortSignal, say = () => {}) =>
    runImport(
      { ground: stoa.ground, say, ...(signal ? { signal } : {}) },
      {
        kind: 'questions',
        community,
        path,
        stage: async (around, one, file) => {
          const remarks = await stageDump(around, one, file);
          await settleThreads(stoa.ground.db, one.id);
          if (signal) setImmediate(() => control.abort());
          return remarks;
        },
      },
    );
  await assert.rejects(run(control.signal), /run the same command again/);
  const before = (await postsOf(stoa, 'Cut')).length;
  assert.ok(before < 500, `${before} posts`);
  await run();
  assert.equal((await postsOf(stoa, 'Cut')).length, 500);
  const { people } = await stoa.ground.db.one<{ people: number }>(sql`
    select count(distinct p.author_id) as people from posts p join discussions d on d.id = p.discussion_id
    where d.community_id = ${id}`);
  assert.equal(people, 2);
  const waiting = await stoa.ground.db.one<{ count: number }>(sql`select count(*) from import_posts`);
  assert.equal(waiting.count, 0);
});

test('owners can be named, votes and edits from here survive a newer dump', async () => {
  await take('Owned', { 'Posts.xml': xml([question(1), answer(2, 1)]) }, [clara.email, ben.email]);
  const { id, discussion } = await stoa.ground.db.one<{ id: number; discussion: number }>(sql`
    select p.id, d.id as discussion from posts p join discussions d on d.id = p.discussion_id
    join communities c on c.id = d.community_id where c.name = 'Owned' and p.number = 2`);
  const vote = await stoa.as(clara).post(`/posts/${id}/vote`, { wanted: 'yes' });
  assert.ok(vote.status < 400, vote.body);
  await take('Owned', { 'Posts.xml': xml([question(1), answer(2, 1, { Score: 7 })]) });
  assert.deepEqual(
    (await postsOf(stoa, 'Owned')).map(({ score }) => score),
    [3, 8],
  );
  assert.equal((await stoa.as(ana).get(`/discussions/${discussion}`)).status, 200);
});
