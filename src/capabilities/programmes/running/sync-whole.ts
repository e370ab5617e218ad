import { openSpace, setSpacePeople } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { formGroup, type Placed } from '../groups/start-group.ts';
import type { HeldGroup } from '../groups/group-people.ts';
import { followGroup } from './follow-group.ts';
import { hasStepsWith, holdRunning, type Running } from './find-running.ts';

/**
 * While a programme runs, everybody of it is together where the format wants that: in the group that does the steps of
 * all, and in the room of all. Joiners and leavers follow. Doing it again changes nothing.
 */
export async function syncWhole(db: Db, programmeId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdRunning(tx, programmeId);
    if (programme?.state !== 'running') return;
    const { declared } = programme;
    const steps = hasStepsWith(declared, 'programme');
    if (!steps && declared.space !== 'programme') return;
    const everybody = await listEverybody(tx, programmeId);
    if (steps) await keepWhole(tx, programme, everybody);
    if (declared.space === 'programme') await keepRoom(tx, programme, everybody);
  });
}

/** Who takes part, and the organisers, who lead what all do together. */
export const listEverybody = (tx: Db, programmeId: number): Promise<Placed[]> =>
  tx.many<Placed>(sql`
    select w.id, t.role, false as gives, o.person_id is not null as facilitates
    from people w
    left join participants t on t.programme_id = ${programmeId} and t.person_id = w.id and t.state = 'in'
    left join programme_organisers o on o.programme_id = ${programmeId} and o.person_id = w.id
    where w.status = 'active' and w.id in (
      select person_id from participants where programme_id = ${programmeId} and state = 'in'
      union select person_id from programme_organisers where programme_id = ${programmeId})
    order by w.id`);

async function keepWhole(tx: Db, programme: Running, everybody: readonly Placed[]): Promise<void> {
  const group = await findSpecial(tx, programme.id, 'whole');
  if (group) return followGroup(tx, group, everybody);
  await formGroup(
    tx,
    programme,
    { kind: 'whole', name: programme.name, people: everybody, startsOn: programme.today },
    null,
  );
}

/** The one group of a programme that is of this kind, held. */
export const findSpecial = (
  tx: Db,
  programmeId: number,
  kind: 'whole' | 'facilitators',
): Promise<HeldGroup | null> =>
  tx.maybe<HeldGroup>(sql`
    select id, programme_id, round_id, space_id from groups
    where programme_id = ${programmeId} and kind = ${kind} for no key update`);

async function keepRoom(
  tx: Db,
  { id, name, space_id }: Running,
  everybody: readonly Placed[],
): Promise<void> {
  const people = everybody.map((person) => ({ id: person.id, moderates: person.facilitates }));
  if (space_id !== null) return setSpacePeople(tx, space_id, people);
  const room = await openSpace(tx, { name, people });
  await tx.run(sql`update programmes set space_id = ${room} where id = ${id}`);
}
