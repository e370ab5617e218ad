import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { projectFolder } from '#platform/config/project-folder.ts';
import { soundDeclaration } from './declaration/read-declaration.ts';
import { readDeclaration } from './declaration/read-declaration.ts';
import { shape } from './declaration/declaration.ts';

type Node = z.core.JSONSchema.BaseSchema;
type Row = { field: string; value: string; without: string };

const page = readFileSync(join(projectFolder, 'docs/formats.md'), 'utf8');
const whole = z.toJSONSchema(shape, { io: 'input', reused: 'inline' }) as Node;

const part = (node: Node, name: string): Node => (node.properties?.[name] ?? assert.fail(name)) as Node;
const itemOf = (node: Node): Node => node.items as Node;
const choicesOf = (node: Node): Node[] => (node.anyOf ?? node.oneOf ?? []) as Node[];
const isWords = (node: Node): boolean => choicesOf(node).some((one) => one.properties?.['de'] !== undefined);
const longest = (node: Node): number | undefined =>
  node.maxLength ?? choicesOf(node).find(({ maxLength }) => maxLength)?.maxLength;

const listed = (values: readonly unknown[]): string => values.map((one) => `\`${String(one)}\``).join(', ');

const span = (least = 0, most = Infinity): string =>
  most === Infinity ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;

function valueOf(node: Node): string {
  if (node.const !== undefined) return listed([node.const]);
  if (node.enum) return listed(node.enum);
  if (isWords(node)) return `words, up to ${longest(node)}`;
  if (choicesOf(node).length > 0 && node.type === undefined)
    return [...new Set(choicesOf(node).map(valueOf))].join(' or ');
  switch (node.type) {
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return span(node.minimum, node.maximum);
    case 'number':
      return `${span(node.minimum, node.maximum)}, also parts`;
    case 'array':
      return `list of ${span(node.minItems, node.maxItems)}: ${valueOf(itemOf(node))}`;
    case 'string':
      return node.format === 'uri' ? 'address' : node.pattern ? 'key' : `text, up to ${longest(node)}`;
    default:
      return node.properties === undefined
        ? `by role: ${valueOf(node.additionalProperties as Node)}`
        : 'part';
  }
}

function defaultOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listed(value);
  if (typeof value !== 'object' || value === null) return listed([value]);
  const parts = Object.entries(value).filter(([, one]) => !Array.isArray(one));
  return parts.length === 0 ? 'none' : parts.map(([name, one]) => `${name} ${String(one)}`).join(', ');
}

/** Every field of a part and of the parts inside it; what has a table of its own is named and not opened. */
function rowsOf(node: Node, own: readonly string[] = [], before = ''): Row[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, one]) => {
    const inner = one as Node;
    const field = `${before}${name}`;
    const without =
      inner.default !== undefined
        ? defaultOf(inner.default)
        : node.required?.includes(name) === true
          ? 'needed'
          : 'none';
    const row = { field, value: own.includes(name) ? 'see below' : valueOf(inner), without };
    const opened = inner.type === 'array' ? itemOf(inner) : inner;
    const closed = own.includes(name) || isWords(opened) || opened.properties === undefined;
    return closed ? [row] : [row, ...rowsOf(opened, own, `${field}.`)];
  });
}

const steps = choicesOf(itemOf(part(whole, 'steps')));
const nameOf = (node: Node, by: string): string => String(part(node, by).const);
const session = steps.find((one) => nameOf(one, 'kind') === 'session')!;
const entries = choicesOf(itemOf(part(session, 'agenda')));
const round = entries.find((one) => one.properties?.['items'] !== undefined)!;
const stretch = entries.find((one) => one !== round)!;

const fieldsOfSession = rowsOf(session, ['agenda', 'board', 'polls']);
const shared = rowsOf(steps[0]!).filter(
  (row) =>
    row.field !== 'kind' &&
    steps.every((one) => rowsOf(one).some((other) => JSON.stringify(other) === JSON.stringify(row))),
);
const ofKind = (node: Node): Row[] =>
  (node === session ? fieldsOfSession : rowsOf(node, ['board'])).filter(
    ({ field }) => field !== 'kind' && !shared.some((one) => one.field === field),
  );

/** What each table of the page must hold, by the heading above it. */
const tables: Record<string, Row[]> = {
  'The whole': rowsOf(whole, ['grouping', 'roles', 'intake', 'steps']),
  Roles: rowsOf(itemOf(part(whole, 'roles'))),
  Intake: rowsOf(part(whole, 'intake')),
  ...Object.fromEntries(
    choicesOf(part(whole, 'grouping')).map((one) => [
      `Grouping by ${nameOf(one, 'by')}`,
      rowsOf(one).filter(({ field }) => field !== 'by'),
    ]),
  ),
  'Every step': shared,
  ...Object.fromEntries(steps.map((one) => [`Step: ${nameOf(one, 'kind')}`, ofKind(one)])),
  'A stretch': rowsOf(stretch),
  'A round': rowsOf(round, ['items']),
  'A board': rowsOf(part(session, 'board')),
  'A poll': rowsOf(itemOf(part(session, 'polls'))),
};

const sectionOf = (heading: string): string => {
  const from = page.indexOf(`\n### ${heading}\n`);
  assert.ok(from >= 0, `there is no heading ${heading}`);
  const rest = page.slice(from + 5);
  const end = rest.search(/\n##/);
  return end < 0 ? rest : rest.slice(0, end);
};

const writtenIn = (heading: string): string[] =>
  sectionOf(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').slice(0, 3).join(' | '));

const asWritten = ({ field, value, without }: Row): string => `| \`${field}\` | ${value} | ${without}`;

describe('the reference of the notation', () => {
  for (const [heading, rows] of Object.entries(tables))
    test(`names every field of “${heading}”, with what it takes and what holds without it`, () => {
      assert.deepEqual(writtenIn(heading), rows.map(asWritten));
    });

  test('says of every field what it means', () => {
    const silent = Object.keys(tables)
      .flatMap((heading) => sectionOf(heading).split('\n'))
      .filter((line) => line.startsWith('| `') && !/ \| [A-Z`][^|]+\. \|$/.test(line));
    assert.deepEqual(silent, []);
  });

  test('begins with an example that is a sound format', () => {
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page) ?? assert.fail('no example');
    assert.equal(soundDeclaration(readDeclaration(example!)).key, 'question-hour');
  });
});
