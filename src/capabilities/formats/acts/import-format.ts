import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { locales, type Locale } from '#platform/i18n/tongue.ts';
import type { Asker } from '../asker.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import { builtIn } from '../library.ts';
import { enterFormat } from './begin-format.ts';
import { freeKey } from './free-key.ts';

/** Takes in a sound declaration as a format of one's own, under its key where that is free. Answers the key. */
export async function importFormat(
  db: Db,
  me: Asker,
  declared: Declaration,
  source?: string,
): Promise<string> {
  return db.transaction(async (tx) => {
    const taken =
      builtIn(declared.key) !== undefined ||
      (await tx.maybe(sql`select 1 from formats where key = ${declared.key}`)) !== null;
    const key = taken ? await freeKey(tx, inWords(declared.name, { locale: 'en' })) : declared.key;
    await enterFormat(tx, me, { key, languages: languagesOf(declared), draft: { ...declared, key } });
    if (source !== undefined)
      await tx.run(sql`update formats set draft_source = ${source} where key = ${key}`);
    return key;
  });
}

/** The languages that the name is told in; a plain text belongs to none, and is edited as English. */
export function languagesOf({ name }: Pick<Declaration, 'name'>): Locale[] {
  const told = locales.filter((locale) => typeof name !== 'string' && name[locale] !== undefined);
  return told.length > 0 ? told : ['en'];
}
