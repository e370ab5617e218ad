import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { record } from '#shared/activity/happening.ts';
import type { Asker } from '../asker.ts';
import { soundDeclaration } from '../declaration/read-declaration.ts';
import type { Draft } from '../draft.ts';
import { holdFormat } from '../find-format.ts';
import { formatVersionPublished } from '../happenings.ts';
import { keepVersion } from '../versions.ts';
import { t } from '../words.ts';

/**
 * Makes the draft a version, which never changes any more and which new programmes run from now on. Throws Invalid
 * with a sentence for each place that is not sound yet. Answers the number of the version.
 */
export async function publishVersion(db: Db, me: Asker, key: string, note: string): Promise<number> {
  return db.transaction(async (tx) => {
    const { id, latest_version } = await holdFormat(tx, me, key);
    const { draft } = await tx.one<{ draft: Draft }>(sql`select draft from formats where id = ${id}`);
    const declared = soundDeclaration(draft);
    const version = await keepVersion(tx, declared, { formatId: id, by: me.id, note });
    const { number } = await tx.one<{ number: number }>(sql`
      select number from format_versions where id = ${version}`);
    if (number === latest_version) throw new Invalid({ form: (c) => t(c, 'publish.nothing_new') });
    await tx.run(sql`update formats set latest_version = ${number} where id = ${id}`);
    await record(tx, formatVersionPublished, { actor: me.id }, { format_id: id, key, number, note });
    return number;
  });
}
