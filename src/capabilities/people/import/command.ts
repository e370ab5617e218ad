import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { Unusable } from '#platform/config/unusable.ts';
import { furtherFields } from '../queries.ts';
import { t } from '../words.ts';
import { rehearseImport } from './plan-import.ts';
import { findImport, linesOf } from './queries.ts';
import { startImport, runImport } from './run-import.ts';
import { storeImport } from './store-import.ts';
import { troubleSentence } from './trouble-words.ts';

const operator: Tongue = { locale: 'en', timeZone: 'UTC' };

export const importPeopleCommand: Command = {
  name: 'import people',
  says: 'Take a CSV list of people into the directory; people are recognised by their e-mail address.',
  takes: ['FILE'],
  options: {
    'dry-run': { says: 'Only say what would change.' },
    'deactivate-missing': { says: 'Deactivate those whom the list does not name. They are never deleted.' },
  },
  run: async (ground, given, say) => {
    const path = given.words[0]!;
    const bytes = await readFile(path).catch(() => {
      throw new Unusable(`The file ${path} cannot be read.`);
    });
    const { id, headers, mapping } = await storeImport(ground.db, null, { name: basename(path), bytes });
    headers.forEach((header, i) => say(`  ${header} → ${mapping[i] || '(left out)'}`));
    const summary = await rehearseImport(ground.db, id, mapping, null);
    const { new: added, changed, unchanged, bad, missing } = summary;
    say(t(operator, 'import.summary', { added, changed, unchanged, bad, missing }));
    const further = await furtherFields(ground.db);
    const { items } = await linesOf(ground.db, id, 'bad', 0);
    for (const { line, detail } of items)
      for (const trouble of detail.troubles)
        say(`  line ${line}: ${troubleSentence(operator, trouble, further)}`);
    for (const names of summary.loops)
      say(`  ${t(operator, 'import.loops')} ${[...names, names[0]].join(' → ')}`);
    if (given.flag('dry-run')) {
      await ground.db.run(sql`delete from people_imports where id = ${id}`);
      return;
    }
    await startImport(ground.db, id, given.flag('deactivate-missing') ? 'all' : []);
    await runImport(ground, id);
    const done = await findImport(ground.db, id);
    say(t(operator, 'import.done', { added: done.summary.new, changed: done.summary.changed, unchanged }));
  },
};
