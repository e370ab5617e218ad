import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startPostgres } from '#platform/postgres/start-postgres.ts';
import type { Frame } from './bare-server.ts';
import { fill, type Size } from './fill.ts';
import { load, type Request, type Target } from './load.ts';
import type { Measured, Report } from './report.ts';
import { prepareWriters, type Writer } from './writers.ts';

type Task = { name: string; goal: number | null; app: Request; bare: Request };

/** Fills a database of the size, starts both servers on it and measures them one after the other. */
export async function compare(folder: string, size: Size, seconds: number): Promise<Report> {
  mkdirSync(folder, { recursive: true });
  const postgres = await startPostgres(folder, () => undefined);
  const children: ChildProcess[] = [];
  try {
    const begun = Date.now();
    const writers = await prepare(postgres.url, size);
    const fillSeconds = Math.round((Date.now() - begun) / 1000);
    const environment = {
      BENCH_URL: postgres.url,
      BENCH_DATA: folder,
      BENCH_FRAMES: join(folder, 'frames.json'),
    };
    const app = await start('app-server.ts', environment, children);
    writeFileSync(environment.BENCH_FRAMES, JSON.stringify(await frames(app.port, writers[0]!.cookie)));
    const bare = await start('bare-server.ts', environment, children);
    const measured: Measured[] = [];
    for (const task of tasks(writers)) {
      for (const connections of [1, 16]) {
        const on = (target: { port: number; pid: number }): Target => ({
          ...target,
          databasePid: postgres.pid,
        });
        const theirs = await load(on(bare), task.bare, connections, seconds);
        const ours = await load(on(app), task.app, connections, seconds);
        measured.push({
          name: task.name,
          connections,
          app: ours,
          bare: theirs,
          ratio: ours.rate / theirs.rate,
          goal: task.goal,
        });
      }
    }
    return { ...size, fillSeconds, measured };
  } finally {
    for (const child of children) child.kill();
    await postgres.stop();
  }
}

function tasks(writers: readonly Writer[]): Task[] {
  const headers = { cookie: writers[0]!.cookie };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({
    body: 'The seal was dry. **Grease it** before the first start.',
    format: 'markdown',
  }).toString();
  const bareReply: Request = { method: 'POST', path: '/reply', headers: form, each: () => ({ body }) };
  let turn = 0;
  /** The writers of a company answer here and there, each in turn in another thread of theirs. */
  const someReply = () => {
    const { cookie, threads } = writers[turn % writers.length]!;
    const thread = threads[Math.floor(turn++ / writers.length) % threads.length]!;
    return { path: `/discussions/${thread}/replies`, headers: { ...form, cookie }, body };
  };
  return [
    { name: 'thread page', goal: 0.5, app: { path: '/discussions/1', headers }, bare: { path: '/thread' } },
    { name: 'home', goal: 0.4, app: { path: '/', headers }, bare: { path: '/home' } },
    {
      name: 'search',
      goal: null,
      app: { path: '/search?q=valve+gauge', headers },
      bare: { path: '/search?q=valve+gauge' },
    },
    {
      name: 'reply posted',
      goal: 0.3,
      app: { method: 'POST', path: '/discussions/2/replies', each: someReply },
      bare: bareReply,
    },
    {
      name: 'reply, all in one thread',
      goal: null,
      app: {
        method: 'POST',
        path: '/discussions/2/replies',
        headers: { ...headers, ...form },
        each: () => ({ body }),
      },
      bare: bareReply,
    },
  ];
}

/** Fills the database; answers who writes in it. */
async function prepare(url: string, size: Size): Promise<Writer[]> {
  const db = openDatabase(url);
  await migrate(db);
  await fill(db, size);
  const writers = await prepareWriters(db);
  await db.pool.query(`create table bench_posts (
    id bigint generated always as identity primary key, discussion_id bigint not null references discussions (id),
    author_id bigint not null references people (id), body_html text not null, body_text text not null,
    created_at timestamptz not null default now())`);
  await db.close();
  return writers;
}

async function start(file: string, environment: Record<string, string>, children: ChildProcess[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, file)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const chunk of child.stdout!) return { port: Number(String(chunk)), pid: child.pid! };
  throw new Error(`${file} did not start`);
}

/** Stoa's own pages, cut into as many pieces as they show rows, for the bare server to send. */
async function frames(port: number, cookie: string): Promise<Record<string, Frame>> {
  const cut = async (path: string): Promise<Frame> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const page = await answer.text();
    const rows = 20;
    const piece = Math.floor(page.length / (rows + 2));
    const between = Array.from({ length: rows }, (_, i) => page.slice((i + 1) * piece, (i + 2) * piece));
    return { before: page.slice(0, piece), between, after: page.slice((rows + 1) * piece) };
  };
  return {
    thread: await cut('/discussions/1'),
    home: await cut('/'),
    search: await cut('/search?q=valve+gauge'),
  };
}
