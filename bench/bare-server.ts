import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { Pool } from 'pg';

/**
 * What is compared against: node:http alone, one prepared query for the same rows, and a template
 * literal that makes the same bytes. The frame of each page is cut around its first rows beforehand.
 */
export type Frame = { before: string; between: string[]; after: string };
const frames = JSON.parse(readFileSync(process.env['BENCH_FRAMES']!, 'utf8')) as Record<string, Frame>;
const db = new Pool({ connectionString: process.env['BENCH_URL']!, max: 8 });

const queries = {
  thread: `select p.id, p.number, p.body_html, p.created_at, a.id as author_id, a.name
    from posts p join people a on a.id = p.author_id where p.discussion_id = $1 order by p.number limit 21`,
  home: `select d.id, d.title, d.posts_count, d.last_post_at, c.name, a.name as author
    from memberships m join communities c on c.id = m.community_id
    join lateral (select * from discussions where community_id = c.id and deleted_at is null order by last_post_at desc, id desc limit 20) d on true
    join people a on a.id = d.author_id
    where m.person_id = $1 and m.left_at is null order by d.last_post_at desc, d.id desc limit 20`,
  search: `select e.id, e.title, e.body, e.at from (
      select e.id, ts_rank_cd(e.words, search_query($1, false), 1) as rank from (
        select id, words from search_entries where words @@ search_query($1, false) order by id desc limit 2000) e
      order by rank desc, id desc limit 20) best join search_entries e using (id) order by rank desc, id desc`,
  reply: `insert into bench_posts (discussion_id, author_id, body_html, body_text) values (1, 1, $1, $1) returning id`,
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url!, 'http://bare');
  if (request.method === 'POST') return reply(request, response);
  if (pathname === '/thread') return show(response, frames['thread']!, await ask('thread', 1));
  if (pathname === '/home') return show(response, frames['home']!, await ask('home', 1));
  return show(response, frames['search']!, await ask('search', searchParams.get('q')));
}

async function ask(name: 'thread' | 'home' | 'search', value: unknown): Promise<Record<string, unknown>[]> {
  return (await db.query<Record<string, unknown>>({ name, text: queries[name], values: [value] })).rows;
}

function show(
  response: ServerResponse,
  { before, between, after }: Frame,
  rows: Record<string, unknown>[],
): void {
  let page = before;
  for (let i = 0; i < between.length; i++) page += `${String(rows[i]?.['id'] ?? '')}${between[i]!}`;
  const body = Buffer.from(page + after);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body = new URLSearchParams(text).get('body');
  await db.query({ name: 'reply', text: queries.reply, values: [body] });
  response.writeHead(303, { location: '/thread' });
  response.end();
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port));
