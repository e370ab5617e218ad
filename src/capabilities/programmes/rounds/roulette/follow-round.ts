import { closeSpace } from '#capabilities/communities/index.ts';
import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { fillIn } from '#shared/grouping/roulette/between-rounds.ts';
import type { RouletteRound } from '#shared/grouping/roulette/types.ts';
import { groupingOf } from '../../grouping-of.ts';
import { addToGroup, type HeldGroup } from '../../groups/group-people.ts';
import { formGroup } from '../../groups/start-group.ts';
import { placeInRoles } from '../forming/place-in-roles.ts';
import { hasNoGroup, readPool, takesPartToday } from '../forming/read-pool.ts';
import { asGroup, rouletteHistory, roulettePeople, rouletteRules } from '../forming/roulette.ts';
import { namesFor, namingLocale } from '../name-groups.ts';

type Current = {
  id: number;
  number: number;
  drawn_for: string;
  today: string;
  time_zone: string;
  format_version_id: number;
  adjustments: Record<string, unknown>;
  locale: Locale;
  /** How many groups the round has had. */
  groups: number;
};

/**
 * Somebody comes after a round was drawn, or is left alone in it: they meet whoever else is left over, or come into
 * the group that suits best, while less than half of the time of the round has passed. Nobody else changes groups.
 */
export async function bringIntoRound(db: Db, programmeId: number, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const current = await tx.maybe<Current>(sql`
      select r.id, r.number, r.drawn_for, (moment() at time zone p.time_zone)::date as today, p.time_zone,
        p.format_version_id, p.adjustments, ${namingLocale(sql`r.proposed_by`)} as locale,
        (select coalesce(max(g.number), 0) from groups g where g.round_id = r.id) as groups
      from programmes p join rounds r on r.programme_id = p.id and r.state = 'published' and r.drawn_for is not null
      where p.id = ${programmeId} and p.runs = 'rounds' and p.state = 'running' and exists (
        select from participants t join people w on w.id = t.person_id
        where t.programme_id = p.id and t.person_id = ${personId} and ${takesPartToday} and ${hasNoGroup})
      order by r.number desc limit 1 for no key update of p`);
    if (current) await place(tx, programmeId, current, personId);
  });
}

async function place(tx: Db, programmeId: number, current: Current, personId: number): Promise<void> {
  const declared = await findVersion(tx, current.format_version_id);
  const programme = { ...current, id: programmeId, declared };
  const grouping = groupingOf(programme);
  if (grouping.by !== 'roulette') return;
  const passed = (Date.parse(current.today) - Date.parse(current.drawn_for)) / 86_400_000;
  if (passed > (grouping.every_weeks * 7) / 2) return;

  const groups = await tx.many<HeldGroup & { members: number[] }>(sql`
    select g.id, g.programme_id, g.round_id, g.space_id, array_agg(m.person_id order by m.person_id) as members
    from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.round_id = ${current.id} and g.state = 'running' group by g.id order by g.id`);
  const whole = groups.filter(({ members }) => members.length > 1);
  const alone = groups.filter(({ members }) => members.length === 1);
  const everyone = [...groups.flatMap(({ members }) => members), personId];
  const pool = await readPool(tx, programme, { also: everyone, among: [] });
  const round: RouletteRound = {
    seed: 0,
    groups: whole.map(({ members }) => ({ members, host: members[0]!, sizeReason: null, pairs: [] })),
    unpaired: alone.map(({ members }) => ({ id: members[0]!, reason: 'no-place' })),
    summary: { people: 0, groups: 0, sizes: {}, unpaired: 0, newPairs: 0, repeats: 0, repeatsWithinWindow: 0, inLine: 0, broken: {}, proven: false },
  }; // prettier-ignore
  const context = {
    people: roulettePeople(pool),
    history: rouletteHistory(pool),
    rules: rouletteRules(pool, grouping),
  };
  const found = fillIn(round, personId, context).groups.find(({ members }) => members.includes(personId));
  if (!found) return;
  const home = groups.find(({ members }) => members.some((member) => found.members.includes(member)));
  const [placed] = placeInRoles(pool, [personId], null);
  if (home && placed) await addToGroup(tx, home, placed, null);
  else if (placed) {
    const { people, reasons, score } = asGroup(pool, found);
    const name = namesFor(current)(current.groups + 1);
    await formGroup(
      tx,
      { id: programmeId, time_zone: current.time_zone, declared },
      { roundId: current.id, name, people, reasons, score, startsOn: current.today },
      null,
    );
  }
}

/** Somebody went out of a group of a round: whoever stays behind alone is brought into another. */
export async function mendRound(db: Db, groupId: number): Promise<void> {
  const left = await db.transaction(async (tx) => {
    const alone = await tx.maybe<{ programme_id: number; person_id: number; space_id: number | null }>(sql`
      select g.programme_id, g.space_id, min(m.person_id) as person_id from groups g join programmes p on p.id = g.programme_id
      join group_members m on m.group_id = g.id and m.left_at is null
      where g.id = ${groupId} and g.state = 'running' and g.kind = 'group' and p.runs = 'rounds'
      group by g.id having count(*) = 1`);
    if (!alone) return null;
    await tx.run(sql`update groups set state = 'discarded', closed_at = moment() where id = ${groupId}`);
    await tx.run(sql`
      update group_members set left_at = moment() where group_id = ${groupId} and left_at is null`);
    if (alone.space_id !== null) await closeSpace(tx, alone.space_id);
    return alone;
  });
  if (left) await bringIntoRound(db, left.programme_id, left.person_id);
}
