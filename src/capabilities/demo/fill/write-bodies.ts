import { addressOf, storeUpload } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { readRichText, type RichText } from '#shared/rich-text/read-rich-text.ts';
import { drawing } from '../pictures.ts';
import type { Person } from './fill-people.ts';

/** What the texts name by a word and posts by an address. */
export type Addresses = {
  people: ReadonlyMap<string, Person>;
  /** Discussions by the key of their text. */
  threads: ReadonlyMap<string, number>;
  /** Addresses of stored pictures by name. */
  pictures: ReadonlyMap<string, string>;
};

/** A text as the editor would have sent it: "@{karim}" names a person, "link:KEY" and "picture:KEY" lead to something. */
export function writeBody(body: string, { people, threads, pictures }: Addresses): RichText {
  const markdown = body
    .replaceAll(/@\{(\w+)\}/g, (_, key: string) => {
      const { id, name } = people.get(key)!;
      return `<a href="/people/${id}" data-mention>@${name}</a>`;
    })
    .replaceAll(/\(link:([\w-]+)\)/g, (_, key: string) => `(/discussions/${threads.get(key)!})`)
    .replaceAll(/\(picture:([\w-]+)\)/g, (_, key: string) => `(${pictures.get(key)!})`);
  return readRichText({ body: markdown, format: 'markdown' });
}

/** Draws and keeps the pictures that a text of this person asks for, as if they had uploaded them. */
export async function storePictures(
  ground: Ground,
  tx: Db,
  body: string,
  owner: Person,
): Promise<[name: string, address: string][]> {
  const names = [...body.matchAll(/\(picture:([\w-]+)\)/g)].map(([, name]) => name!);
  const stored: [string, string][] = [];
  for (const name of names) {
    const upload = { name: `${name}.png`, bytes: await drawing(name) };
    stored.push([name, addressOf(await storeUpload({ ground, db: tx, me: meAs(owner) }, upload))]);
  }
  return stored;
}

const meAs = ({ id, name }: Person): Me => ({
  id,
  name,
  photo: null,
  administrator: false,
  learningManager: false,
  locale: 'en',
  timeZone: 'UTC',
  theme: 'system',
  unreadInbox: 0,
  sessionId: null,
  scopes: null,
});
