import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { findLoops } from '../line-management.ts';
import { guessMapping } from './columns.ts';
import { planImport, type Known } from './plan.ts';
import { readCsv } from './read-csv.ts';
import { readDay, readLine } from './read-line.ts';

const nobody: Omit<Known, 'id' | 'name' | 'email'> = {
  status: 'active',
  pronouns: null,
  job_title: null,
  department: null,
  location: null,
  time_zone: 'UTC',
  level: null,
  started_on: null,
  manager: null,
  languages: [],
  ask_me_about: [],
  want_to_learn: [],
  further: {},
  field_audiences: {},
};
const known = (id: number, name: string, more: Partial<Known> = {}): Known => ({
  ...nobody,
  id,
  name,
  email: `${name.toLowerCase()}@example.org`,
  ...more,
});

test('a list is read in each of its encodings', () => {
  const text = 'Name;E-Mail\nJörg Müßig;joerg@example.org\n';
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    iconv.encode(text, 'windows-1252'),
    Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]),
  ]) {
    const { headers, lines } = readCsv(bytes);
    assert.deepEqual(headers, ['Name', 'E-Mail']);
    assert.deepEqual(lines, [{ line: 2, cells: ['Jörg Müßig', 'joerg@example.org'] }]);
  }
});

test('commas, semicolons, tabs and quotes are understood', () => {
  for (const separator of [',', ';', '\t']) {
    const csv = readCsv(
      Buffer.from(
        ['Name', 'Team', 'Mail'].join(separator) +
          `\r\n"Doe, J; ""JD"""${separator}Ops${separator}j@x.org\r\n`,
      ),
    );
    assert.deepEqual(csv.lines[0]?.cells, ['Doe, J; "JD"', 'Ops', 'j@x.org']);
  }
});

test('a quote that never ends is reported', () => {
  assert.throws(() => readCsv(Buffer.from('Name,Mail\n"Ana,ana@x.org\n')), /file/);
});

test('English and German headings are guessed', () => {
  assert.deepEqual(
    guessMapping(['Vorname', 'Nachname', 'E-Mail-Adresse', 'Abteilung', 'Führungskraft', 'Kostenstelle'], []),
    ['first_name', 'last_name', 'email', 'department', 'manager', ''],
  );
  assert.deepEqual(
    guessMapping(['Full name', 'Work email', 'Job title', 'Office', 'Hire date', 'Name'], []),
    ['name', 'email', 'job_title', 'location', 'started_on', ''],
  );
});

test('days are read the German and the international way', () => {
  assert.equal(readDay('1.4.2019'), '2019-04-01');
  assert.equal(readDay('2019-04-01'), '2019-04-01');
  assert.equal(readDay('31.02.2019'), null);
});

test('each thing that is wrong with a line is named', () => {
  const mapping = ['name', 'email', 'started_on', 'time_zone'];
  const codes = (cells: string[]) => readLine(cells, mapping, []).troubles.map(({ code }) => code);
  assert.deepEqual(codes(['', '', '', '']), ['name_missing', 'email_missing']);
  assert.deepEqual(codes(['Ana', 'ana at example', 'soon', 'Mars/Base']), [
    'date_wrong',
    'zone_unknown',
    'email_wrong',
  ]);
});

test('a plan tells new, changed, unchanged and missing people apart', () => {
  const plan = planImport({
    mapping: ['name', 'email', 'department'],
    further: [],
    lines: [
      { line: 2, cells: ['Ana', 'ANA@example.org', 'Quality'] },
      { line: 3, cells: ['Ben', 'ben@example.org', 'Sales'] },
      { line: 4, cells: ['Cleo', 'cleo@example.org', 'Sales'] },
      { line: 5, cells: ['Cleo', 'cleo@example.org', 'Sales'] },
    ],
    known: [
      known(1, 'Ana', { department: 'Sales' }),
      known(2, 'Ben', { department: 'Sales' }),
      known(3, 'Dora'),
      known(4, 'Emil', { status: 'deactivated' }),
    ],
  });
  assert.deepEqual(
    plan.lines.map(({ outcome }) => outcome),
    ['changed', 'unchanged', 'new', 'bad'],
  );
  assert.deepEqual(plan.lines[0]?.changes, [{ field: 'department', before: 'Sales', after: 'Quality' }]);
  assert.deepEqual(plan.missing, [3]);
});

test('what somebody does not show to everyone is not shown in a plan', () => {
  const ana = known(1, 'Ana', { department: 'Sales', field_audiences: { department: 'self' } });
  const line = { line: 2, cells: ['Ana', 'ana@example.org', 'Quality'] };
  const plan = planImport({
    mapping: ['name', 'email', 'department'],
    further: [],
    lines: [line],
    known: [ana],
  });
  assert.deepEqual(plan.lines[0]?.changes, [
    { field: 'department', before: null, after: 'Quality', hidden: true },
  ]);
});

test('circles in line management are found, also through people who are here already', () => {
  assert.deepEqual(
    findLoops(
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['d', 'a'],
      ]),
    ),
    [['a', 'b', 'c']],
  );
  assert.deepEqual(findLoops(new Map([['a', 'a']])), [['a']]);
  const plan = planImport({
    mapping: ['name', 'email', 'manager'],
    further: [],
    lines: [
      { line: 2, cells: ['Ana', 'ana@example.org', 'cleo@example.org'] },
      { line: 3, cells: ['Ben', 'ben@example.org', 'nobody@example.org'] },
    ],
    known: [
      known(1, 'Bob', { manager: 'ana@example.org' }),
      known(2, 'Cleo', { manager: 'bob@example.org' }),
    ],
  });
  assert.deepEqual(
    plan.loops.map((loop) => loop.toSorted()),
    [['Ana', 'Bob', 'Cleo']],
  );
  assert.deepEqual(
    plan.lines.map(({ troubles }) => troubles.map(({ code }) => code)),
    [['manager_loop'], ['manager_unknown']],
  );
  assert.deepEqual(
    plan.lines.map(({ outcome }) => outcome),
    ['new', 'new'],
  );
});
