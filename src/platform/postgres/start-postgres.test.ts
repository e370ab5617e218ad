import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { Unusable } from '#platform/config/unusable.ts';
import { projectFolder } from '#platform/config/project-folder.ts';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';
import { findServer } from './found-server.ts';
import { startPostgres } from './start-postgres.ts';

const folder = throwawayFolder();
const data = join(folder, 'postgres');
const start = (where = folder) => startPostgres(where, () => undefined, { durable: false });

async function ask(url: string, text: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(text).finally(() => client.end());
  return rows[0]?.answer;
}

/** Asks again while the server is coming back. */
async function askUntilAnswered(url: string, text: string): Promise<unknown> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await ask(url, text);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** Another Stoa on the same folder, as a process that can be killed. */
async function another() {
  const child = spawn(process.execPath, [join(projectFolder, 'test/support/hold-postgres.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the other Stoa did not start')));
  ended.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [
    string,
  ];
  return {
    ...(JSON.parse(line) as { url: string; pid: number }),
    async kill() {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    },
  };
}

function leaveNote(pid: number): void {
  const note = readFileSync(join(data, 'left-note'), 'utf8').split('\n').with(0, String(pid)).join('\n');
  writeFileSync(join(data, 'postmaster.pid'), note);
  writeFileSync(join(data, '.s.PGSQL.5432.lock'), note);
}

describe('The built-in database', () => {
  after(() => rmSync(folder, { recursive: true }));

  test('starts in an empty folder, sorts by code point and keeps what was written', async () => {
    const first = await start();
    const collation = `select datlocprovider::text || ' ' || coalesce(datlocale, '') as answer from pg_database where datname = 'stoa'`;
    assert.equal(await ask(first.url, collation), 'b C.UTF-8');
    await ask(first.url, `create table kept as select 'still here' as answer`);
    writeFileSync(join(data, 'left-note'), readFileSync(join(data, 'postmaster.pid')));
    await first.stop();

    const second = await start();
    assert.equal(await ask(second.url, 'select answer from kept'), 'still here');
    await second.stop();
    assert.equal(existsSync(join(data, 'postmaster.pid')), false);
  });

  test('ends when its Stoa is killed, and starts again with everything that was committed', async () => {
    const killed = await another();
    await ask(killed.url, `create table acknowledged as select 'yes' as answer`);
    await killed.kill();
    const next = await start();
    assert.equal(await ask(next.url, 'select answer from acknowledged'), 'yes');
    await next.stop();
  });

  test('is started again at the same address when it is killed', async () => {
    const postgres = await start();
    const before = postgres.pid;
    process.kill(before, 'SIGKILL');
    assert.equal(await askUntilAnswered(postgres.url, 'select answer from kept'), 'still here');
    assert.notEqual(postgres.pid, before);
    await postgres.stop();
  });

  test('is given up when it keeps ending', async () => {
    const postgres = await start();
    const over = assert.rejects(postgres.givenUp, /^Unusable: The database ended 6 times within a minute/);
    for (let round = 0; round < 6; round++) {
      await askUntilAnswered(postgres.url, 'select 1');
      process.kill(postgres.pid, 'SIGKILL');
    }
    await over;
  });

  test('is not taken from another Stoa that runs', async () => {
    const other = await another();
    await assert.rejects(start(), (error: Error) => {
      assert.ok(error instanceof Unusable);
      assert.match(error.message, /is in use by another Stoa \(process \d+\)\. Stop that one first/);
      return true;
    });
    assert.equal(await ask(other.url, 'select 1 as answer'), 1);
    assert.equal(findServer(data)?.ready, true);
    await other.kill();
    await (await start()).stop();
  });

  test('starts over the note of a server that is dead', async () => {
    leaveNote(2 ** 22 - 1);
    await (await start()).stop();
  });

  test('starts over a note whose number now belongs to another program', async () => {
    leaveNote(process.pid);
    await (await start()).stop();
  });

  test('starts over the note of a zombie', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    while (!readFileSync(`/proc/${line}/stat`, 'utf8').includes(') Z ')) await new Promise(setImmediate);
    leaveNote(Number(line));
    await (await start()).stop();
    parent.kill('SIGKILL');
  });

  test('finds a short place for its socket when the folder is deep', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const postgres = await start(deep);
    assert.equal(await ask(postgres.url, 'select 1 as answer'), 1);
    await postgres.stop();
    const socketFolder = decodeURIComponent(postgres.url.split('host=')[1]!);
    assert.match(socketFolder, /^\/tmp\/stoa-/);
    assert.equal(existsSync(socketFolder), false);
  });

  test('says when its files were made by another version', async () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'postgres'), { recursive: true });
    writeFileSync(join(other, 'postgres/PG_VERSION'), '14\n');
    await assert.rejects(start(other), /was made by PostgreSQL 14, and this Stoa brings PostgreSQL 18/);
  });
});
