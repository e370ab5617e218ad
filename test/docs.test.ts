import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '#platform/config/project-folder.ts';
import { commands } from '../src/cli/commands.ts';

type Page = { path: string; text: string };

const pages: Page[] = ['README.md', ...globSync('docs/**/*.md', { cwd: projectFolder })].map((path) => ({
  path,
  text: readFileSync(join(projectFolder, path), 'utf8'),
}));

/** Addresses of links and images; what stands in a block of code is no link. */
const linksOf = ({ text }: Page): string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address!);

/** The name that a heading has in an address, as those who show Markdown give it. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

/** What is said to the program: after bin/stoa anywhere, and after stoa in a block or span of code. */
const toldToStoa = ({ text }: Page): string[] =>
  [...text.matchAll(/(?:bin\/|`|^)stoa ([^`\n#]+)/gm)].map(([, words]) => words!.trim());

const isCommand = (words: string): boolean =>
  words.startsWith('--help') ||
  commands.some(({ name, options = {} }) => {
    if (words !== name && !words.startsWith(`${name} `)) return false;
    const given = [...words.matchAll(/\s--([\w-]+)/g)].map(([, option]) => option!);
    return given.every((option) => option === 'help' || option in options);
  });

describe('what the documentation says is there', () => {
  test('every link and image leads to a file, and to a heading in it', () => {
    const wrong = pages.flatMap((page) =>
      linksOf(page)
        .filter((address) => !/^\w+:/.test(address))
        .filter((address) => {
          const [file = '', anchor] = address.split('#');
          const path = file === '' ? page.path : join(dirname(page.path), file);
          const full = join(projectFolder, path);
          if (!existsSync(full)) return true;
          return anchor !== undefined && !anchorsOf(readFileSync(full, 'utf8')).includes(anchor);
        })
        .map((address) => `${page.path}: ${address}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('every command is one of the program, with options that it takes', () => {
    const told = pages.flatMap((page) => toldToStoa(page).map((words) => ({ path: page.path, words })));
    assert.ok(told.length > 10, `only ${told.length} commands were found`);
    assert.deepEqual(
      told.filter(({ words }) => !isCommand(words)).map(({ path, words }) => `${path}: stoa ${words}`),
      [],
    );
  });

  test('pictures are light enough to be fetched with a clone', () => {
    const heavy = globSync('docs/images/*', { cwd: projectFolder }).filter(
      (path) => readFileSync(join(projectFolder, path)).length > 250_000,
    );
    assert.deepEqual(heavy, []);
  });

  test('every decision stands in the list of decisions, with its day', () => {
    const list = pages.find(({ path }) => path === 'docs/decisions/README.md')!.text;
    const wrong = pages
      .filter(({ path }) => /^docs\/decisions\/\d/.test(path))
      .filter(({ path, text }) => {
        const [day] = /\b\d{4}-\d\d-\d\d\b/.exec(text) ?? [];
        const line = list
          .split('\n')
          .find((one) => one.includes(`(${path.slice('docs/decisions/'.length)})`));
        return day === undefined || line?.includes(day) !== true;
      });
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});
