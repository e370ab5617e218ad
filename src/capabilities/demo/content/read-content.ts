import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file beside this one. The company is written as text, because people write and correct it. */
export const readText = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The names of the texts in a folder here, in order. */
export const textsIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The lines that say something: neither empty nor a remark. */
export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** The entries of a list such as "seals, bearings". */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
