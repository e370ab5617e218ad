import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgrammeToOrganise } from '../../find-programme.ts';
import { findProposal, holdProposal } from '../find-round.ts';
import { t } from '../words.ts';
import { takeLastChange } from './change-proposal.ts';
import { judgeAgain } from './move-person.ts';
import { readStanding } from './standing.ts';

/** Takes the last change of a proposal back, whoever made it. Without `version` that of the newest. */
export async function undoChange(db: Db, me: Me, slug: string, version?: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const round = await holdProposal(
      tx,
      programme.id,
      version ?? (await findProposal(tx, programme.id))?.version ?? 0,
    );
    const before = await takeLastChange(tx, round.id);
    if (!before) throw new Invalid({ form: (c) => t(c, 'review.nothing_to_undo') });
    const ids = before.groups.map(({ id }) => id);
    await tx.run(sql`delete from group_members where group_id = any (${ids}::bigint[])`);
    await tx.run(sql`
      insert into group_members (group_id, person_id, programme_id, round_id, role, gives, facilitates)
      select given.id, placed.id, ${programme.id}, ${round.id}, placed.role, placed.gives, placed.facilitates
      from jsonb_to_recordset(${JSON.stringify(before.groups)}::jsonb) as given (id bigint, people jsonb),
        jsonb_to_recordset(given.people) as placed (id bigint, role text, gives boolean, facilitates boolean)`);
    await tx.run(sql`
      update groups g set name = given.name
      from jsonb_to_recordset(${JSON.stringify(before.groups)}::jsonb) as given (id bigint, name text)
      where g.id = given.id`);
    await tx.run(sql`
      update rounds set waiting = ${JSON.stringify(before.waiting)}::jsonb, version = version + 1 where id = ${round.id}`);
    const { pool } = await readStanding(tx, programme, { ...round, waiting: before.waiting });
    await judgeAgain(tx, pool, ids);
  });
}
