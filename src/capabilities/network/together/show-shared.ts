import type { Db } from '#platform/database/database.ts';
import { afterLeaving, type Shown } from './aggregate.ts';
import { countedAxes } from './counted-checks.ts';
import type { SharedCheck } from './find-shared.ts';

/** What may be shown of a shared check now: nothing while it is open, and nothing that tells of whoever went. */
export async function shownOf(db: Db, { id, state, shown, counted }: SharedCheck): Promise<Shown> {
  return state === 'open' ? {} : afterLeaving(shown, counted, await countedAxes(db, id));
}
