import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hashToken } from '#capabilities/accounts/identify.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { sql } from '#platform/database/sql.ts';
import { startPostgres } from '#platform/postgres/start-postgres.ts';
import { startProgram, stopProgram } from './support/start-program.ts';
import { throwawayFolder } from './support/throwaway-folder.ts';

const posts = 1000;
const writers = 25;
const atOnce = 32;

const folder = throwawayFolder();
const tokens = Array.from({ length: writers }, () => randomBytes(32).toString('base64url'));

before(prepare);
after(() => rmSync(folder, { recursive: true, force: true }));

test('killing everything among a thousand posts loses none that was acknowledged and doubles none that was retried', async () => {
  const acknowledged = new Map<number, number>();
  const first = await startProgram(folder);
  let running = true;
  await sendAll(first.address, acknowledged, () => {
    if (running && acknowledged.size >= posts / 4) running = killHard(first.child);
  });
  assert.ok(
    acknowledged.size >= posts / 4 && acknowledged.size < posts,
    `${acknowledged.size} were acknowledged`,
  );

  const second = await startProgram(folder);
  const before = new Map(acknowledged);
  await sendAll(second.address, acknowledged, () => undefined);
  // Those whose answer had arrived are sent again as well: they get the same answer.
  const again = new Map<number, number>();
  for (const number of [...before.keys()].slice(0, 50)) await send(second.address, number, again);
  assert.deepEqual([...again], [...before].slice(0, 50));
  await stopProgram(second);

  assert.deepEqual(await whatIsKept(), {
    replies: posts,
    different: posts,
    posts_count: posts + 1,
    happened: posts,
    lost: 0,
  });
});

/** Sends every post that is not acknowledged yet, so many at once; a refused connection is left for later. */
async function sendAll(address: string, acknowledged: Map<number, number>, seen: () => void): Promise<void> {
  const open = Array.from({ length: posts }, (_, i) => i).filter((number) => !acknowledged.has(number));
  const work = async () => {
    for (let number = open.shift(); number !== undefined; number = open.shift()) {
      await send(address, number, acknowledged).catch(() => undefined);
      seen();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function send(address: string, number: number, acknowledged: Map<number, number>): Promise<void> {
  const answer = await fetch(`${address}/api/v1/discussions/1/posts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens[number % writers]}`,
      'content-type': 'application/json',
      'idempotency-key': `post number ${number}`,
    },
    body: JSON.stringify({ body: `This is post ${number}.`, format: 'markdown' }),
  });
  const said = await answer.text();
  if (answer.status >= 500) return;
  assert.equal(answer.status, 201, said);
  acknowledged.set(number, (JSON.parse(said) as { id: number }).id);
}

function killHard(child: ChildProcess): false {
  const postmaster = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
  process.kill(Number(postmaster), 'SIGKILL');
  child.kill('SIGKILL');
  return false;
}

async function prepare(): Promise<void> {
  await withDatabase(async (db) => {
    await migrate(db);
    await db.transaction(async (tx) => {
      await tx.run(
        sql`insert into communities (slug, name, state, live_at) values ('pumps', 'Pumps', 'live', moment())`,
      );
      for (const [i, token] of tokens.entries()) {
        const { id } = await tx.one<{ id: number }>(
          sql`insert into people (name) values (${`Writer ${i}`}) returning id`,
        );
        await tx.run(sql`insert into memberships (community_id, person_id) values (1, ${id})`);
        await tx.run(sql`
          insert into access_tokens (person_id, name, token_hash, scopes)
          values (${id}, 'crash', ${hashToken(token)}, '{read,write}')`);
      }
      await tx.run(sql`
        insert into discussions (community_id, kind, title, author_id, posts_count) values (1, 'discussion', 'A thousand posts', 1, 1)`);
      await tx.run(sql`
        insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
        values (1, 1, 1, '<p>Go on.</p>', 'Go on.', 1)`);
    });
  });
}

function whatIsKept() {
  return withDatabase((db) =>
    db.one(sql`
      select count(*)::int as replies, count(distinct body_text)::int as different,
             (select posts_count from discussions where id = 1) as posts_count,
             (select count(*)::int from activity where kind = 'reply.posted') as happened,
             (select count(*)::int from posts p where p.number > 1
               and not exists (select from activity a where a.post_id = p.id)) as lost
      from posts where discussion_id = 1 and number > 1`),
  );
}

async function withDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const postgres = await startPostgres(folder, () => undefined);
  const db = openDatabase(postgres.url);
  try {
    return await work(db);
  } finally {
    await db.close();
    await postgres.stop();
  }
}
