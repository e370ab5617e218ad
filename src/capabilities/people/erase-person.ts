import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { erasedName, type Erased } from './erased.ts';
import { forgetInGroups } from './forget-in-groups.ts';
import { forgetInPosts } from './forget-in-posts.ts';
import { personErased } from './happenings.ts';
import { t } from './words.ts';

/**
 * Removes the person and leaves what they contributed: nothing that names them stays, and it cannot be taken back.
 * `typed` has to be their name, so that it is not done by a slip. Throws Invalid for another name and for oneself.
 */
export async function erasePerson(
  { db, ground }: { db: Db; ground: Ground },
  me: Me,
  id: PersonId,
  typed: string,
): Promise<void> {
  if (id === me.id) throw new Invalid({ form: (c) => t(c, 'erase.self') });
  const photos = await db.transaction(async (tx) => {
    const person = await tx.maybe<Erased>(sql`
      select id, name, email, photo_file_id from people where id = ${id} and status <> 'erased' for update`);
    if (!person) throw new NotFound();
    if (typed.trim() !== person.name)
      throw new Invalid({ name: (c) => t(c, 'erase.other_name', { name: person.name }) });
    const posts = await forgetInPosts(tx, person);
    await forgetDoings(tx, id);
    await forgetInGroups(tx, person);
    await forgetTraces(tx, person);
    await blank(tx, id);
    await record(tx, personErased, { actor: me.id }, { person_id: id, post_ids: posts });
    return removePhoto(tx, person);
  });
  for (const key of photos) await ground.files.remove(key);
}

/** What they did for themselves: signing in, reading, following, saving drafts. */
async function forgetDoings(tx: Db, id: number): Promise<void> {
  await tx.run(sql`delete from passwords where person_id = ${id}`);
  await tx.run(sql`delete from sessions where person_id = ${id}`);
  await tx.run(sql`delete from access_tokens where person_id = ${id}`);
  await tx.run(sql`delete from mailed_links where person_id = ${id}`);
  await tx.run(sql`delete from drafts where person_id = ${id}`);
  await tx.run(sql`delete from reads where person_id = ${id}`);
  await tx.run(
    sql`delete from follows where person_id = ${id} or (subject = 'person' and subject_id = ${id})`,
  );
  await tx.run(sql`delete from notifications where person_id = ${id} or actor_id = ${id}`);
  await tx.run(sql`delete from mentions where person_id = ${id}`);
  await tx.run(sql`delete from notification_choices where person_id = ${id}`);
  await tx.run(sql`delete from digests where person_id = ${id}`);
  await forgetBelonging(tx, id);
  await tx.run(sql`delete from claims where person_id = ${id} or claimant_id = ${id}`);
}

/** Where they belonged, asked to belong, or were asked for something. */
async function forgetBelonging(tx: Db, id: number): Promise<void> {
  // Whoever was deactivated before is not counted any more.
  await tx.run(sql`
    update communities set members_count = members_count - 1
    where id in (select community_id from memberships where person_id = ${id} and left_at is null)
      and exists (select from people where id = ${id} and status <> 'deactivated')`);
  await tx.run(sql`delete from memberships where person_id = ${id}`);
  await tx.run(sql`delete from membership_requests where person_id = ${id}`);
  await tx.run(sql`delete from community_invitations where person_id = ${id}`);
  await tx.run(sql`delete from owner_volunteers where person_id = ${id}`);
  await tx.run(sql`delete from expert_requests where person_id = ${id}`);
}

/** Where their name or address stands in the words of others' doings: lists on their way in, kept answers, queues. */
async function forgetTraces(tx: Db, { id, name, email }: Erased): Promise<void> {
  const said = (text: string | null) => `%${(text ?? name).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  await tx.run(sql`
    delete from people_import_lines
    where array_to_string(cells, ' ') ilike any (array[${said(name)}, ${said(email)}])
      or detail::text ilike any (array[${said(name)}, ${said(email)}])`);
  await tx.run(sql`
    delete from idempotency_keys
    where caller = ${`person ${id}`} or answer::text ilike any (array[${said(name)}, ${said(email)}])`);
  await tx.run(sql`delete from attempts where subject ilike ${said(email)}`);
  if (email === null) return;
  await tx.run(sql`delete from invitations where email = ${email}`);
  // Mails that wait for them are not sent any more.
  await tx.run(sql`
    delete from graphile_worker._private_jobs where locked_at is null and payload::text ilike ${said(email)}`);
}

async function blank(tx: Db, id: number): Promise<void> {
  await tx.run(sql`update people set manager_id = null where manager_id = ${id}`);
  await tx.run(sql`
    update people set name = ${erasedName}, email = null, status = 'erased', administrator = false, learning_manager = false, photo_file_id = null,
      pronouns = null, job_title = null, department = null, location = null, level = null, manager_id = null,
      started_on = null, languages = '{}', ask_me_about = '{}', want_to_learn = '{}', about_html = '',
      field_audiences = '{}', further = '{}', locale = 'en', time_zone = 'UTC', theme = 'system',
      deactivated_at = coalesce(deactivated_at, moment()), erased_at = moment(), last_seen_at = null
    where id = ${id}`);
}

async function removePhoto(tx: Db, { photo_file_id }: Erased): Promise<string[]> {
  const removed = await tx.many<{ key: string }>(sql`
    delete from files f where f.id = ${photo_file_id}
      and not exists (select 1 from post_files pf where pf.file_id = f.id) returning key`);
  return removed.flatMap(({ key }) => [key, `${key}.face`]);
}
