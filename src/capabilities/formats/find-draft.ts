import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import type { Asker } from './asker.ts';
import type { Draft } from './draft.ts';
import { ownColumns, type OwnFormat } from './find-format.ts';
import { visible } from './policy.ts';

export type Drafted = OwnFormat & {
  draft: Draft;
  draft_source: string | null;
  draft_at: Date;
  draft_writer: string | null;
  languages: readonly Locale[];
};

/** What is being written of a format, for those who may change it. */
export async function findDraft(db: Db, me: Asker, key: string): Promise<Drafted> {
  const row = await db.maybe<Drafted>(sql`
    select ${ownColumns(me)}, f.draft, f.draft_source, f.draft_at, f.languages,
           (select p.name from people p where p.id = f.draft_by) as draft_writer
    from formats f where f.key = ${key} and ${visible(me)}`);
  if (!row) throw new NotFound();
  if (!row.may_edit) throw new Forbidden();
  return row;
}
