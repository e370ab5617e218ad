import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const others = ['users', 'tags', 'votes', 'comments', 'postlinks'] as const;
export type Other = (typeof others)[number];

/** The files of the same dump beside the posts: Users.xml beside Posts.xml, site-users.xml beside site-posts.xml. */
export async function filesBeside(posts: string): Promise<Partial<Record<Other, string>>> {
  const folder = dirname(posts);
  const name = basename(posts);
  const prefix = /^(.*)posts\.xml$/i.exec(name)?.[1] ?? `${name.replace(/\.xml$/i, '')}-`;
  const there = await readdir(folder).catch(() => []);
  const found: Partial<Record<Other, string>> = {};
  for (const other of others) {
    const wanted = `${prefix}${other}.xml`.toLowerCase();
    const match = there.find((one) => one.toLowerCase() === wanted);
    if (match !== undefined) found[other] = join(folder, match);
  }
  return found;
}
