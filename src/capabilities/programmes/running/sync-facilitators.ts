import { closeSpace, openSpace, setSpacePeople } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { formGroup } from '../groups/start-group.ts';
import { t } from '../words.ts';
import { hasStepsWith, holdRunning, type Running } from './find-running.ts';
import { followGroup } from './follow-group.ts';
import { findSpecial } from './sync-whole.ts';

/**
 * Exactly those who lead a running group have a room among themselves, and the steps that the format has for them:
 * they come in and go out with the role. Doing it again changes nothing.
 */
export async function syncFacilitators(db: Db, programmeId: number): Promise<void> {
  if (!(await hasFacilitators(db, programmeId))) return;
  await db.transaction(async (tx) => {
    const programme = await holdRunning(tx, programmeId);
    if (!programme || !['running', 'closed'].includes(programme.state)) return;
    const leading = await listFacilitators(tx, programmeId);
    await keepRoom(tx, programme, leading);
    if (hasStepsWith(programme.declared, 'facilitators')) await keepGroup(tx, programme, leading);
  });
}

/**
 * Whether anybody leads, or did: many formats know nobody who does, and their groups begin and end by the hundred. They
 * must not wait for one another to find that out.
 */
const hasFacilitators = async (db: Db, programmeId: number): Promise<boolean> =>
  (await db.maybe(sql`
    select 1 from programmes p where p.id = ${programmeId} and (p.facilitators_space_id is not null
      or exists (select from group_members m where m.programme_id = p.id and m.facilitates and m.left_at is null)
      or exists (select from groups g where g.programme_id = p.id and g.kind = 'facilitators'))`)) !== null; // prettier-ignore

const listFacilitators = async (tx: Db, programmeId: number): Promise<number[]> =>
  (
    await tx.many<{ id: number }>(sql`
      select distinct m.person_id as id
      from group_members m join groups g on g.id = m.group_id join people w on w.id = m.person_id
      where m.programme_id = ${programmeId} and m.left_at is null and m.facilitates and g.kind = 'group'
        and g.state = 'running' and w.status = 'active' order by 1`)
  ).map(({ id }) => id);

async function keepRoom(tx: Db, programme: Running, leading: readonly number[]): Promise<void> {
  const people = leading.map((id) => ({ id, moderates: true }));
  const { id, facilitators_space_id: room, state } = programme;
  if (room !== null) {
    // What ends leaves its people a room to read in; who left the role has left it.
    if (state === 'closed') return closeSpace(tx, room);
    return setSpacePeople(tx, room, people);
  }
  // One alone has nobody to exchange with.
  if (leading.length < 2 || state !== 'running') return;
  const opened = await openSpace(tx, { name: await nameOf(tx, programme), people });
  await tx.run(sql`update programmes set facilitators_space_id = ${opened} where id = ${id}`);
}

async function keepGroup(tx: Db, programme: Running, leading: readonly number[]): Promise<void> {
  const group = await findSpecial(tx, programme.id, 'facilitators');
  if (programme.state !== 'running') return;
  const people = leading.map((id) => ({ id, role: null, gives: false, facilitates: true }));
  if (group) return followGroup(tx, group, people);
  if (people.length === 0) return;
  const name = await nameOf(tx, programme);
  await formGroup(tx, programme, { kind: 'facilitators', name, people, startsOn: programme.today }, null);
}

/** In the language of whoever began the programme. */
async function nameOf(tx: Db, { id, name }: Running): Promise<string> {
  const founder = await tx.maybe<{ locale: Locale }>(sql`
    select w.locale from programme_organisers o join people w on w.id = o.person_id
    where o.programme_id = ${id} order by o.added_at, w.id limit 1`);
  const reader = { locale: founder?.locale ?? 'en', timeZone: 'UTC' };
  return t(reader, 'facilitators.room', { name }).slice(0, 120);
}
