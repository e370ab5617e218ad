import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Round } from './proposal.ts';
import { t } from './words.ts';

/** A proposal, on `rounds r`. */
export const roundColumns: Sql = sql`
  r.id, r.programme_id, r.number, r.state, r.seed, r.report, r.waiting, r.version, r.formed_at, r.publishing_since,
  r.starts_on, r.published_at, r.drawn_for`;

/** The proposal that is looked through now, or null. */
export const findProposal = (db: Db, programmeId: number): Promise<Round | null> =>
  db.maybe(
    sql`select ${roundColumns} from rounds r where r.programme_id = ${programmeId} and r.state = 'proposed'`,
  );

export const findRound = (db: Db, id: number): Promise<Round | null> =>
  db.maybe(sql`select ${roundColumns} from rounds r where r.id = ${id}`);

/**
 * The proposal, held until the transaction ends, as it was when the page was drawn. Throws Invalid where somebody
 * changed it since, NotFound where there is none that can be changed.
 */
export async function holdProposal(tx: Db, programmeId: number, version: number): Promise<Round> {
  const round = await tx.maybe<Round>(sql`
    select ${roundColumns} from rounds r where r.programme_id = ${programmeId} and r.state = 'proposed'
      and r.formed_at is not null and r.publishing_since is null for update`);
  if (!round) throw new NotFound();
  if (round.version !== version) throw new Invalid({ form: (c) => t(c, 'review.changed_meanwhile') });
  return round;
}
