import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Asker } from '../asker.ts';
import { longestDraft, markOf, type Draft } from '../draft.ts';
import { holdFormat } from '../find-format.ts';
import { t } from '../words.ts';

/** A part of a draft: how it is found in the whole, and put back. */
export type Place = {
  get: (draft: Draft) => unknown;
  put: (draft: Draft, part: unknown) => Draft;
};

/** Saved, or refused because somebody else has saved the same part meanwhile: then with what they wrote. */
export type Saved = { saved: true; draft: Draft } | { saved: false; draft: Draft };

export const whole: Place = { get: (draft) => draft, put: (_, part) => part as Draft };

/**
 * Puts a part into the draft. `was` is the mark of the part as its writer had it before them: where it has changed
 * since, nothing is saved. `source` is what was typed as YAML, comments and all.
 */
export async function saveDraft(
  db: Db,
  me: Asker,
  key: string,
  { place, was, part, source }: { place: Place; was: string; part: unknown; source?: string },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const { id } = await holdFormat(tx, me, key);
    const { draft } = await tx.one<{ draft: Draft }>(sql`select draft from formats where id = ${id}`);
    if (markOf(place.get(draft)) !== was) return { saved: false, draft };
    const after: Draft = { ...place.put(draft, part), key };
    const written = JSON.stringify(after);
    if (written.length > longestDraft) throw new Invalid({ form: (c) => t(c, 'draft.too_large') });
    await tx.run(sql`
      update formats
      set draft = ${written}::jsonb, draft_source = ${source ?? null}, draft_at = moment(), draft_by = ${me.id}
      where id = ${id}`);
    return { saved: true, draft: after };
  });
}
