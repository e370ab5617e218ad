import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { groupingOf } from '../grouping-of.ts';
import type { Programme } from '../programme.ts';
import { findProposal } from './find-round.ts';
import { formRound } from './form-round.ts';
import { quickPeople } from './forming/form-apart.ts';
import { isFormed } from './forming/form-groups.ts';
import { hasNoGroup, takesPartToday } from './forming/read-pool.ts';
import { t } from './words.ts';

/** Forms the groups of a proposal for many people, while whoever asked for it may go on. */
export const formingRound = job('form-round', z.object({ round_id: z.number() }), ({ db }, { round_id }) =>
  formRound(db, round_id),
);

/**
 * Proposes groups for everybody who takes part and has none, and answers the id of the proposal. There is one at a
 * time: a second press answers the same. `instead` throws away the proposal of this id and takes a new seed.
 */
export async function proposeRound(db: Db, me: Me, slug: string, instead?: number): Promise<number> {
  const { id, people } = await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    refuse(programme);
    const there = await findProposal(tx, programme.id);
    if (there && (there.id !== instead || there.publishing_since !== null))
      return { id: there.id, people: Infinity };
    if (there) await tx.run(sql`delete from rounds where id = ${there.id}`);
    const people = await countLooking(tx, programme.id);
    if (people < 2) throw new Invalid({ form: (c) => t(c, 'propose.too_few') });
    const round = await tx.one<{ id: number }>(sql`
      insert into rounds (programme_id, number, seed, proposed_by)
      select ${programme.id}, coalesce(max(number), 0) + 1,
        ${there ? sql`floor(random() * 2147483647)::bigint` : sql`${programme.seed}::bigint + coalesce(max(number), 0)`},
        ${me.id}
      from rounds where programme_id = ${programme.id} returning id`);
    if (people > quickPeople) await enqueue(tx, formingRound, { round_id: round.id });
    return { id: round.id, people };
  });
  if (people <= quickPeople) await formRound(db, id);
  return id;
}

function refuse(programme: Programme): void {
  if (!isFormed(groupingOf(programme).by)) throw new Invalid({ form: (c) => t(c, 'propose.not_formed') });
  if (!['open', 'forming', 'running'].includes(programme.state))
    throw new Invalid({ form: (c) => t(c, 'propose.not_now') });
}

/** How many take part and have no group. */
export async function countLooking(db: Db, programmeId: number): Promise<number> {
  const { count } = await db.one<{ count: number }>(sql`
    select count(*)::int as count from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programmeId} and ${takesPartToday} and ${hasNoGroup}`);
  return count;
}

/** Throws a proposal away; nobody but its organisers has known of it. */
export async function discardRound(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    await tx.run(sql`
      delete from rounds where programme_id = ${programme.id} and state = 'proposed' and publishing_since is null`);
  });
}
