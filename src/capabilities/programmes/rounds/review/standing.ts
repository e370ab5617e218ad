import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { roundColumns } from '../find-round.ts';
import { readPool, type Formable } from '../forming/read-pool.ts';
import type { Pool } from '../forming/pool.ts';
import type { Round } from '../proposal.ts';

/** A group of a proposal as the people in it. */
export type Standing = { id: number; name: string; members: number[]; givers: number[] };

/** Every group of a proposal as one column, on `rounds r`. */
const standings: Sql = sql`
  (select coalesce(jsonb_agg(standing order by standing.id), '[]') from (
    select g.id, g.name, coalesce(array_agg(m.person_id order by m.person_id)
        filter (where m.person_id is not null), '{}') as members,
      coalesce(array_agg(m.person_id) filter (where m.gives), '{}') as givers
    from groups g left join group_members m on m.group_id = g.id and m.left_at is null
    where g.round_id = r.id and g.state = 'proposed' group by g.id) standing)`;

/** Every group of a proposal, and the pool of all who stand in it or wait. */
export async function readStanding(
  db: Db,
  programme: Formable,
  round: Pick<Round, 'id' | 'waiting'>,
): Promise<{ groups: Standing[]; pool: Pool }> {
  const { groups } = await db.one<{ groups: Standing[] }>(sql`
    select ${standings} as groups from rounds r where r.id = ${round.id}`);
  return { groups, pool: await poolOf(db, programme, round, groups) };
}

/** The names of all who stand in a proposal or wait, by their ids; on `rounds r`. */
const names: Sql = sql`
  (select coalesce(jsonb_object_agg(w.id, w.name), '{}') from people w where w.id in (
    select m.person_id from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.round_id = r.id and g.state = 'proposed'
    union all select (waits ->> 'id')::bigint from jsonb_array_elements(r.waiting) waits))`;

type Proposal = { round: Round; groups: Standing[]; pool: Pool; nameOf: (id: number) => string | null };

/** The proposal that is looked through now with all that stands in it, or null. */
export async function readProposal(db: Db, programme: Formable): Promise<Proposal | null> {
  const row = await db.maybe<Round & { groups: Standing[]; names: Record<number, string> }>(sql`
    select ${roundColumns}, ${standings} as groups, ${names} as names from rounds r
    where r.programme_id = ${programme.id} and r.state = 'proposed' and r.formed_at is not null
      and r.publishing_since is null`);
  if (!row) return null;
  const { groups, names: named, ...round } = row;
  const pool = await poolOf(db, programme, round, groups);
  return { round, groups, pool, nameOf: (id) => named[id] ?? null };
}

function poolOf(
  db: Db,
  programme: Formable,
  { waiting }: Pick<Round, 'waiting'>,
  groups: readonly Standing[],
): Promise<Pool> {
  const everyone = [...groups.flatMap(({ members }) => members), ...waiting.map(({ id }) => id)];
  return readPool(db, programme, { also: everyone, among: [] });
}
