import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { describe, test } from 'node:test';
import { literalMarkup } from './support/markup-text.ts';
import { source } from './support/source.ts';

/** Every folder with a `words/` has a catalogue of its own, and says all its sentences from it. */
const catalogues = source('src/**/words/en.json').map((english) => {
  const folder = dirname(dirname(english.path));
  const read = (language: string) =>
    JSON.parse(source(`${folder}/words/${language}.json`)[0]?.text ?? '{}') as Record<string, string>;
  return { folder, en: read('en'), de: read('de') };
});

/** Words that are the same in both languages. */
const alike = /^[\s\d\p{P}\p{S}]*$|^(\{[^}]*\}|[\s\d\p{P}\p{S}])*$/u;
const international = new Set([
  'Name',
  'Stoa',
  'E-Mail',
  'Status',
  'Tags',
  'Link',
  'Text',
  'Online',
  'Design',
  'Filter',
  'OK',
  'Code',
  'Version',
  'Import',
  'API',
  'Details',
  'Format',
  'Start',
  'Team',
  'Teams',
  'Rolle',
  'Browser',
  'System',
  'Emoji',
  'Moderator',
  'Administrator',
  'Charta',
  'Optional',
  'optional',
  'Token',
  'Tokens',
  'Scopes',
  'CSV',
  'Rituale',
  'Matrix',
  'App',
  'Archiv',
  'Community',
  'Person',
]);

for (const { folder, en, de } of catalogues) {
  describe(`words of ${folder}`, () => {
    const code = source(`${folder}/**/*.ts`)
      .map(({ text }) => text)
      .join('\n');

    test('German has every sentence, and no other', () => {
      assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
    });
    test('no sentence is unused', () => {
      assert.deepEqual(
        Object.keys(en).filter((key) => !code.includes(`'${key}'`) && !usedByPattern(code, key)),
        [],
      );
    });
    test('no sentence is left in English', () => {
      const same = Object.keys(en).filter(
        (key) => en[key] === de[key] && !alike.test(en[key]!) && !international.has(en[key]!),
      );
      assert.deepEqual(same, []);
    });
    test('both languages speak of the same things', () => {
      const differing = Object.keys(en).filter((key) => names(en[key]!) !== names(de[key] ?? ''));
      assert.deepEqual(differing, []);
    });
  });
}

describe('words in code', () => {
  test('no text for people stands in markup', () => {
    const wrong = source('src/**/*.ts')
      .filter(
        ({ path }) => !path.endsWith('.test.ts') && !path.includes('/gallery') && !path.includes('/browser/'),
      )
      .flatMap(({ path, text }) =>
        literalMarkup(text).flatMap((markup) =>
          [...markup.matchAll(/>([^<>]*\p{L}{3,}[^<>]*)</gu)].map((match) => `${path}: ${match[1]!.trim()}`),
        ),
      );
    assert.deepEqual(wrong, []);
  });
});

/** Keys such as `error.${kind}.title`, where the types hold that every kind has its sentence. */
function usedByPattern(code: string, key: string): boolean {
  const patterns = [...code.matchAll(/t(?:\.html)?\(\s*[\w.]+,\s*`([^`]+)`/g)].map((match) => match[1]!);
  return patterns.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '.+')}$`).test(key),
  );
}

/** The names of the values in a message, in order. */
function names(message: string): string {
  return [...new Set([...message.matchAll(/[{<](\w+)(?=[,}>])/g)].map((match) => match[1]!))]
    .filter((name) => !/^(one|other|zero|two|few|many)$/.test(name))
    .sort()
    .join();
}
