import { readdirSync, readFileSync } from 'node:fs';
import { families, type Declaration } from './declaration/declaration.ts';
import { readDeclaration } from './declaration/read-declaration.ts';

const folder = new URL('library/', import.meta.url);

const byFamily = (one: Declaration, other: Declaration): number =>
  families.indexOf(one.family) - families.indexOf(other.family) || one.key.localeCompare(other.key);

/** The names of the formats that come with Stoa: those of their files, which are their keys. */
const names: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, folder), 'utf8');

/** Their files, by the name that is the format's key. */
export const libraryFiles = (): readonly { name: string; text: string }[] =>
  names.map((name) => ({ name, text: textOf(name) }));

// Each is read when it is first asked for: most commands of the program need none.
const read = new Map<string, Declaration>();

/** One of them, or undefined where none has this key. */
export function builtIn(key: string): Declaration | undefined {
  if (!names.includes(key)) return undefined;
  let declared = read.get(key);
  if (!declared) read.set(key, (declared = readDeclaration(textOf(key))));
  return declared;
}

/** All of them, family by family. */
export const library = (): readonly Declaration[] => names.map((name) => builtIn(name)!).sort(byFamily);
