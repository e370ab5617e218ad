import { readdirSync, readFileSync } from 'node:fs';
import { families, type Declaration } from './declaration/declaration.ts';
import { readDeclaration } from './declaration/read-declaration.ts';

const folder = new URL('library/', import.meta.url);

const byFamily = (one: Declaration, other: Declaration): number =>
  families.indexOf(one.family) - families.indexOf(other.family) || one.key.localeCompare(other.key);

/** The files of the formats that come with Stoa, by the name that is the format's key. */
export const libraryFiles = (): readonly { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      name: name.slice(0, -'.yaml'.length),
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));

/** The formats that come with Stoa, family by family, read once when the program starts. */
export const library: readonly Declaration[] = libraryFiles()
  .map(({ text }) => readDeclaration(text))
  .sort(byFamily);

const byKey = new Map(library.map((declared) => [declared.key, declared]));

/** One of them, or undefined where none has this key. */
export const builtIn = (key: string): Declaration | undefined => byKey.get(key);
