import { readFile } from 'node:fs/promises';
import type { Command } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { importFormat } from './acts/import-format.ts';
import type { Asker } from './asker.ts';
import type { Declaration } from './declaration/declaration.ts';
import { readDeclaration } from './declaration/read-declaration.ts';
import { sessionMinutes, usualSize } from './group-size.ts';
import { builtIn } from './library.ts';
import { findVersion } from './versions.ts';
import { writeJson, writeYaml } from './write-declaration.ts';

const english = { locale: 'en', timeZone: 'UTC' } as const;

const check: Command = {
  name: 'format check',
  says: 'Say whether a file is a sound format, and if not, what is wrong where.',
  takes: ['FILE'],
  async run(_, given, say) {
    const declared = await readFormat(given.words[0]!);
    say(`${declared.key}: ${declared.weeks} weeks, ${declared.steps.length} steps.`);
    const people = usualSize(declared);
    for (const step of declared.steps)
      if (step.kind === 'session')
        say(`  ${step.key}: ${sessionMinutes(step, people)} minutes with ${people} people`);
  },
};

const bring: Command = {
  name: 'format import',
  says: 'Take in a format as a draft of somebody here.',
  takes: ['FILE'],
  options: { owner: { takes: 'MAIL', says: 'whose format it becomes', required: true } },
  async run({ db }, given, say) {
    const path = given.words[0]!;
    const declared = await readFormat(path);
    const owner = await findOwner(db, given.text('owner')!);
    say(`Draft: /formats/${await importFormat(db, owner, declared, await readFile(path, 'utf8'))}/edit`);
  },
};

const hand: Command = {
  name: 'format export',
  says: 'Print a format as it is run now, as YAML.',
  takes: ['KEY'],
  options: { json: { says: 'as JSON' } },
  async run({ db }, given, say) {
    const declared = await findForExport(db, given.words[0]!);
    say(given.flag('json') ? writeJson(declared) : writeYaml(declared));
  },
};

export const commands: readonly Command[] = [check, bring, hand];

async function readFormat(path: string): Promise<Declaration> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Unusable(`The file ${path} cannot be read.`);
  });
  try {
    return readDeclaration(text);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const told = Object.entries(error.fields).map(([where, sentence]) => `  ${where}: ${sentence(english)}`);
    throw new Unusable(`${path} is no sound format:\n${told.join('\n')}`);
  }
}

async function findOwner(db: Db, email: string): Promise<Asker> {
  const person = await db.maybe<Asker>(sql`
    select id from people where email = ${email.trim().toLowerCase()} and status = 'active'`);
  if (!person) throw new Unusable(`Nobody active here has the address ${email}.`);
  return person;
}

/** Whoever runs the program may read every format. */
async function findForExport(db: Db, key: string): Promise<Declaration> {
  const declared = builtIn(key);
  if (declared) return declared;
  const version = await db.maybe<{ id: number }>(sql`
    select v.id from formats f join format_versions v on v.key = f.key and v.number = f.latest_version
    where f.key = ${key}`);
  if (!version) throw new NotFound();
  return findVersion(db, version.id);
}
