import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Pool } from '../forming/pool.ts';
import { placeInRoles } from '../forming/place-in-roles.ts';
import { t } from '../words.ts';
import { changeProposal } from './change-proposal.ts';
import { judgeFor } from './judge.ts';
import { bringsKeptApart } from './kept-apart.ts';
import { readStanding, type Standing } from './standing.ts';

type Move = { person: number; to: number | null; swapWith: number | null };

/**
 * Puts somebody of a proposal into another group, or onto the list of those who wait (`to` null), or exchanges two.
 * No rule forbids it: the page has told what it does, and a human decides. What somebody said in confidence alone
 * holds, and is not told: throws Invalid.
 */
export async function movePerson(db: Db, me: Me, slug: string, move: Move, version: number): Promise<void> {
  const { person, to, swapWith } = move;
  await changeProposal(db, me, slug, version, async (tx, { programme, round }, remember) => {
    const { groups, pool } = await readStanding(tx, programme, round);
    const from = groups.find(({ members }) => members.includes(person)) ?? null;
    const target = to === null ? null : (groups.find(({ id }) => id === to) ?? null);
    const waits = round.waiting.some(({ id }) => id === person);
    if ((!from && !waits) || (to !== null && !target)) throw new NotFound();
    if (from?.givers.includes(person)) throw new Invalid({ form: (c) => t(c, 'review.giver_stays') });
    if (target === from) return;
    const swapped = swapWith !== null && target?.members.includes(swapWith) ? swapWith : null;
    if (swapped !== null && target?.givers.includes(swapped))
      throw new Invalid({ form: (c) => t(c, 'review.giver_stays') });
    if (target) requireApart(pool, target, { leaves: swapped, comes: person });
    if (from && swapped !== null) requireApart(pool, from, { leaves: person, comes: swapped });
    const touched = [from, target].filter((group) => group !== null);
    await remember(touched.map(({ id }) => id));

    const leave = [person, ...(swapped === null ? [] : [swapped])];
    await tx.run(sql`
      delete from group_members where group_id = any (${touched.map(({ id }) => id)}::bigint[])
        and person_id = any (${leave}::bigint[])`);
    if (target) await put(tx, pool, target, person, round.id, programme.id);
    if (swapped !== null && from) await put(tx, pool, from, swapped, round.id, programme.id);
    const stays = round.waiting.filter(({ id }) => id !== person);
    const waiting = [
      ...stays,
      ...(target === null ? [{ id: person, by: 'hand' as const }] : []),
      ...(swapped !== null && !from ? [{ id: swapped, by: 'hand' as const }] : []),
    ];
    await tx.run(sql`update rounds set waiting = ${JSON.stringify(waiting)}::jsonb where id = ${round.id}`);
    await judgeAgain(tx, pool, touched.map(({ id }) => id)); // prettier-ignore
  });
}

function requireApart(
  pool: Pool,
  { members }: Standing,
  { leaves, comes }: { leaves: number | null; comes: number },
): void {
  const after = [...members.filter((one) => one !== leaves), comes];
  if (bringsKeptApart(pool, members, after)) throw new Invalid({ form: (c) => t(c, 'review.not_possible') });
}

async function put(
  tx: Db,
  pool: Pool,
  group: Standing,
  person: number,
  roundId: number,
  programmeId: number,
): Promise<void> {
  const { grouping } = pool;
  const role =
    grouping.by === 'matching' ? grouping.seeker : (placeInRoles(pool, [person], null)[0]?.role ?? null);
  await tx.run(sql`
    insert into group_members (group_id, person_id, programme_id, round_id, role)
    values (${group.id}, ${person}, ${programmeId}, ${roundId}, ${role})`);
}

/** Writes down anew what can be said of groups whose people changed. */
export async function judgeAgain(tx: Db, pool: Pool, groupIds: readonly number[]): Promise<void> {
  const known = new Set(pool.people.map(({ id }) => id));
  const judge = judgeFor(pool);
  const groups = await tx.many<{ id: number; members: number[] }>(sql`
    select g.id, coalesce(array_agg(m.person_id) filter (where m.person_id is not null), '{}') as members
    from groups g left join group_members m on m.group_id = g.id and m.left_at is null
    where g.id = any (${groupIds}::bigint[]) group by g.id`);
  const told = groups.map(({ id, members }) => {
    const present = members.filter((member) => known.has(member));
    const judged = present.length === 0 ? null : judge(present);
    return { id, score: judged?.score ?? 0, slot: judged?.slot ?? null, reasons: judged?.reasons ?? [] };
  });
  await tx.run(sql`
    update groups g set score = told.score, slot = told.slot, reasons = told.reasons
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as told (id bigint, score double precision, slot text, reasons jsonb) where g.id = told.id`);
}
