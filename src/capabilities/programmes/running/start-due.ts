import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { formGroup, type Placed } from '../groups/start-group.ts';
import { answersForGrouping, type Answers } from '../intake/answers.ts';
import { t } from '../words.ts';
import { holdRunning, type Running } from './find-running.ts';
import { followGroup } from './follow-group.ts';
import type { HeldGroup } from '../groups/group-people.ts';
import { startProgramme } from './start-programme.ts';

/** What begins on its day without groups being formed first: one group of everybody, or rounds that are drawn. */
export const startsByItself = ({ runs, grouping }: { runs: string; grouping: string }): boolean =>
  grouping === 'everyone' || runs === 'rounds';

/** Begins what is due, each for itself. Looking again changes nothing. */
export async function startDue({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from programmes where state in ('open', 'forming') and (grouping = 'everyone' or runs = 'rounds')
      and starts_on <= (moment() at time zone time_zone)::date`);
  for (const { id } of due) await db.transaction((tx) => begin(tx, id, null));
}

/** The same by a press, before the day or where none was named. Throws Forbidden for what begins with its first groups. */
export async function startNow(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state, runs, grouping } = await holdProgrammeToOrganise(tx, me, slug);
    if (!startsByItself({ runs, grouping }) || !['open', 'forming'].includes(state))
      throw new Forbidden((c) => t(c, 'start.not_now'));
    await begin(tx, id, me.id);
  });
}

async function begin(tx: Db, id: number, actor: number | null): Promise<void> {
  const programme = await holdRunning(tx, id);
  if (!programme || !(await startProgramme(tx, id, actor))) return;
  await tx.run(sql`
    update programmes set starts_on = least(coalesce(starts_on, ${programme.today}::date), ${programme.today}::date),
      next_round_on = case when runs = 'rounds' then coalesce(next_round_on, ${programme.today}::date) end
    where id = ${id}`);
  if (programme.grouping !== 'everyone') return;
  const { name, today } = programme;
  await formGroup(tx, programme, { name, people: await peopleOf(tx, programme), startsOn: today }, actor);
}

/** In a programme that is one group, who comes later joins it and who leaves goes out of it. */
export async function syncEveryone(db: Db, programmeId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdRunning(tx, programmeId);
    if (programme?.state !== 'running' || programme.grouping !== 'everyone') return;
    const group = await tx.maybe<HeldGroup>(sql`
      select id, programme_id, round_id, space_id from groups
      where programme_id = ${programmeId} and kind = 'group' and state = 'running' order by id limit 1 for no key update`);
    if (group) await followGroup(tx, group, await peopleOf(tx, programme, group.id));
  });
}

type Candidate = { id: number; role: string | null; answers: Answers; led: boolean };

/** All who are in. Whoever led goes on; else those whose role leads, those who are ready to, or the organisers. */
async function peopleOf(tx: Db, { id, declared }: Running, groupId: number | null = null): Promise<Placed[]> {
  const people = await tx.many<Candidate>(sql`
    select t.person_id as id, t.role, t.answers, coalesce(m.facilitates and m.left_at is null, false) as led
    from participants t join people w on w.id = t.person_id and w.status = 'active'
    left join group_members m on m.group_id = ${groupId}::bigint and m.person_id = t.person_id
    where t.programme_id = ${id} and t.state = 'in' order by t.id`);
  const leads = new Set(declared.roles.filter((role) => role.facilitates).map(({ key }) => key));
  const byRole = people.filter(({ role }) => role !== null && leads.has(role));
  const led = people.filter((one) => one.led);
  const willing = people.filter(({ answers }) => answersForGrouping(declared, answers).willing).slice(0, 1);
  const chosen = [byRole, led, willing].find((some) => some.length > 0) ?? [];
  const placed = people.map(({ id: person, role }) => ({
    id: person,
    role,
    gives: false,
    facilitates: chosen.some((one) => one.id === person),
  }));
  return chosen.length > 0 ? placed : withOrganisers(tx, id, placed);
}

async function withOrganisers(tx: Db, programmeId: number, placed: readonly Placed[]): Promise<Placed[]> {
  const organisers = await tx.many<{ id: number }>(sql`
    select o.person_id as id from programme_organisers o join people w on w.id = o.person_id and w.status = 'active'
    where o.programme_id = ${programmeId} order by o.added_at, o.person_id`);
  const leading = organisers.map(({ id }) => ({
    id,
    role: placed.find((one) => one.id === id)?.role ?? null,
    gives: false,
    facilitates: true,
  }));
  return [...placed.filter(({ id }) => !leading.some((one) => one.id === id)), ...leading];
}
