import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { organiserAdded, organiserRemoved } from '../happenings.ts';
import { t } from '../words.ts';

export type Organiser = { id: number; name: string; photo: string | null; job_title: string | null };

/** Who organises a programme, in the order in which they came. */
export const listOrganisers = (db: Db, programmeId: number): Promise<Organiser[]> =>
  db.many<Organiser>(sql`
    select w.id, w.name, '/photos/' || f.key as photo,
      case when coalesce(w.field_audiences ->> 'job_title', 'everyone') = 'everyone' then w.job_title end as job_title
    from programme_organisers o join people w on w.id = o.person_id left join files f on f.id = w.photo_file_id
    where o.programme_id = ${programmeId} order by o.added_at, w.id limit 50`);

/** Organises it too from now on. Doing it again changes nothing. */
export async function addOrganiser(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdProgrammeToOrganise(tx, me, slug);
    const person = await tx.maybe(sql`select 1 from people where id = ${personId} and status = 'active'`);
    if (!person) throw new NotFound();
    const added = await tx.run(sql`
      insert into programme_organisers (programme_id, person_id) values (${id}, ${personId}) on conflict do nothing`);
    if (added > 0) await record(tx, organiserAdded, { actor: me.id, programme: id }, { person_id: personId });
  });
}

/** Does not organise it any more. The last one stays: throws Invalid. */
export async function removeOrganiser(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdProgrammeToOrganise(tx, me, slug);
    const { others } = await tx.one<{ others: number }>(sql`
      select count(*) as others from programme_organisers o join people w on w.id = o.person_id and w.status = 'active'
      where o.programme_id = ${id} and o.person_id <> ${personId}`);
    if (others === 0) throw new Invalid({ form: (c) => t(c, 'organisers.last') });
    const removed = await tx.run(sql`
      delete from programme_organisers where programme_id = ${id} and person_id = ${personId}`);
    if (removed > 0)
      await record(tx, organiserRemoved, { actor: me.id, programme: id }, { person_id: personId });
  });
}
