import type { Db } from '#platform/database/database.ts';
import { afterLeaving, type Shown } from './aggregate.ts';
import { countNow } from './counted-checks.ts';
import type { SharedCheck } from './find-shared.ts';

/** How many count in a shared check now, and what may be shown: nothing while it is open, nothing that tells of who went. */
export async function showNow(
  db: Db,
  { id, state, shown, counted }: SharedCheck,
): Promise<{ people: number; shown: Shown }> {
  const { people, means } = await countNow(db, id);
  return { people, shown: state === 'open' ? {} : afterLeaving(shown, counted - people, means) };
}
