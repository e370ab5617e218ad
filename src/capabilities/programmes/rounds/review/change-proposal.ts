import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgrammeToOrganise } from '../../find-programme.ts';
import type { Programme } from '../../programme.ts';
import { holdProposal } from '../find-round.ts';
import type { Round, Waits } from '../proposal.ts';

type Member = { id: number; role: string | null; gives: boolean; facilitates: boolean };

/** Groups of a proposal and who waits, as they stood before a change. */
type Before = { groups: { id: number; name: string; people: Member[] }[]; waiting: Waits[] };

export type Held = { programme: Programme; round: Round };

/**
 * One change of a proposal as it was when its page was drawn: held, remembered so that it can be taken back, and
 * counted, so that whoever looks at an older page is told. `touched` finds the groups that will change.
 */
export async function changeProposal(
  db: Db,
  me: Me,
  slug: string,
  version: number,
  change: (tx: Db, held: Held, remember: (groupIds: readonly number[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const round = await holdProposal(tx, programme.id, version);
    await change(tx, { programme, round }, async (ids) => {
      const before: Before = { groups: await readGroups(tx, round.id, ids), waiting: round.waiting };
      await tx.run(sql`
        insert into round_changes (round_id, before, changed_by) values (${round.id}, ${JSON.stringify(before)}::jsonb, ${me.id})`);
    });
    await tx.run(sql`update rounds set version = version + 1 where id = ${round.id}`);
  });
}

const readGroups = (tx: Db, roundId: number, ids: readonly number[]): Promise<Before['groups']> =>
  tx.many(sql`
    select g.id, g.name, coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'role', m.role,
        'gives', m.gives, 'facilitates', m.facilitates)) from group_members m where m.group_id = g.id), '[]') as people
    from groups g where g.round_id = ${roundId} and g.id = any (${ids}::bigint[]) order by g.id`);

/** The last change, taken out of what is remembered; null where there is none. */
export const takeLastChange = async (tx: Db, roundId: number): Promise<Before | null> =>
  (
    await tx.change<{ before: Before }>(sql`
      delete from round_changes where id = (
        select id from round_changes where round_id = ${roundId} order by id desc limit 1) returning before`)
  )?.before ?? null;

export const countChanges = async (db: Db, roundId: number): Promise<number> =>
  (await db.one<{ count: number }>(sql`
    select count(*)::int as count from round_changes where round_id = ${roundId}`)).count; // prettier-ignore
