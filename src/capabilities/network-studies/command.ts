import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command, Say } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { NetworkFigures } from '#shared/networks/measure-network.ts';
import { bringNetwork } from './bringing/bring-network.ts';
import { readBrought, type Brought } from './bringing/read-brought.ts';
import { measureNow } from './measuring/measure-study.ts';
import { sayRemark } from './remark-words.ts';
import { t } from './words.ts';
import { steps } from './views/study-part.ts';

const operator: Tongue = { locale: 'en', timeZone: 'UTC' };

export const importNetwork: Command = {
  name: 'import network',
  says: 'Take in who is tied to whom, as GraphML or a CSV table of ties, and measure it.',
  takes: ['FILE'],
  options: {
    owner: { says: 'The learning manager to whom it belongs.', takes: 'MAIL', required: true },
    name: { says: 'What it is called; usually the name of the file.', takes: 'NAME' },
    people: { says: 'A CSV table that tells more of the people: id, and what else is known.', takes: 'FILE' },
    undirected: { says: 'Ties in a table go both ways.' },
    'dry-run': { says: 'Only say what the file holds.' },
  },
  run: async ({ db, config }, given, say) => {
    const path = given.words[0]!;
    const peoplePath = given.text('people');
    const owner = await findOwner(db, given.text('owner')!);
    const brought: Brought = {
      name: (given.text('name') ?? basename(path)).slice(0, 120),
      file: { name: basename(path), bytes: await bytesOf(path) },
      people: peoplePath === undefined ? undefined : await bytesOf(peoplePath),
      directed: !given.flag('undirected'),
    };
    const sound = await tellWhatIsThere(db, brought, say);
    if (given.flag('dry-run')) return say(t(operator, 'command.nothing_kept'));
    if (!sound) throw new Unusable(t(operator, 'command.nothing_kept'));
    const id = await bringNetwork(db, { id: owner }, brought);
    let before = '';
    await measureNow(db, id, ({ step, share }) => {
      if (step === before) return;
      before = step;
      say(t(operator, 'command.step', { percent: Math.round(100 * share), step: steps(operator, step) }));
    });
    await tellMeasured(db, id, say);
    say(t(operator, 'command.where', { address: `${config.publicUrl}/insights/networks/${id}` }));
  },
};

async function findOwner(db: Db, mail: string): Promise<number> {
  const found = await db.maybe<{ id: number; learning_manager: boolean }>(sql`
    select id, learning_manager from people where email = ${mail.toLowerCase()} and status = 'active'`);
  if (!found) throw new Unusable(`Nobody here has the address ${mail}.`);
  if (!found.learning_manager) {
    throw new Unusable(`${mail} is no learning manager. An administrator makes somebody one on their page.`);
  }
  return found.id;
}

const bytesOf = (path: string): Promise<Buffer> =>
  readFile(path).catch(() => {
    throw new Unusable(`The file ${path} cannot be read.`);
  });

/** Says what the file holds and what is wrong with it; answers whether it can be taken in. */
async function tellWhatIsThere(db: Db, brought: Brought, say: Say): Promise<boolean> {
  const { matched, refusals, notices } = await readBrought(db, brought);
  if (matched) {
    const { data, here } = matched;
    const values = { people: data.ids.length, ties: data.from.length, file: brought.file.name };
    say(t(operator, 'command.read', { ...values, matched: here.filter((one) => one !== null).length }));
  }
  for (const remark of [...refusals, ...notices]) say(`  ${sayRemark(operator, remark)}`);
  return matched !== null && refusals.length === 0;
}

async function tellMeasured(db: Db, id: number, say: Say): Promise<void> {
  const { density, communities, modularity } = await db.one<NetworkFigures>(sql`
    select one.* from network_studies s, jsonb_to_record(s.figures -> 'network')
      one (density float8, communities integer, modularity float8) where s.id = ${id}`);
  const digits = (value: number | null) => value?.toFixed(4) ?? '-';
  say(
    t(operator, 'command.measured', {
      density: digits(density),
      communities,
      modularity: digits(modularity),
    }),
  );
}
