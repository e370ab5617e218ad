import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { sql } from '#platform/database/sql.ts';
import type { Stoa } from './stoa.ts';

/** Runs an import on these files, in a folder of their own, and answers what it said. The first file is the one named. */
export async function runImportOf(
  command: Command,
  stoa: Stoa,
  community: string,
  files: Record<string, string | Buffer>,
  owners: readonly string[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-import-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const said: string[] = [];
  const given = {
    words: [join(folder, Object.keys(files)[0]!)],
    text: () => community,
    texts: () => owners,
    flag: () => false,
  };
  await command.run(stoa.ground, given, (line) => said.push(line));
  return said.join('\n');
}

export type ImportedPost = {
  title: string;
  number: number;
  parent_number: number | null;
  author: string | null;
  status: string | null;
  body_html: string;
  score: number;
  accepted: boolean;
};

/** All posts of a community, thread by thread in the order in which they were written. */
export function postsOf(stoa: Stoa, community: string): Promise<ImportedPost[]> {
  return stoa.ground.db.many<ImportedPost>(sql`
    select d.title, p.number, p.parent_number, a.name as author, a.status, p.body_html, p.score,
      d.accepted_post_id = p.id as accepted
    from posts p join discussions d on d.id = p.discussion_id join communities c on c.id = d.community_id
    left join people a on a.id = p.author_id
    where c.name = ${community} order by d.created_at, d.title, p.number`);
}
