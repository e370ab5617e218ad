import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { readSite } from '#shared/site/site.ts';
import type { Plan, PlannedLine } from './plan.ts';

const batch = 2000;

/** Writes the new and changed people of a plan, many at once. Answers their ids. `progress` hears how many are done. */
export async function writePlan(
  tx: Db,
  plan: Plan,
  progress: (done: number) => Promise<void>,
): Promise<number[]> {
  const created = plan.lines.filter(({ outcome }) => outcome === 'new');
  const changed = plan.lines.filter(({ outcome }) => outcome === 'changed');
  const ids: number[] = [];
  let done = 0;
  for (const [lines, write] of [
    [created, insertPeople],
    [changed, updatePeople],
  ] as const) {
    for (let i = 0; i < lines.length; i += batch) {
      const part = lines.slice(i, i + batch);
      ids.push(...(await write(tx, part)));
      await progress((done += part.length));
    }
  }
  await setManagers(tx, [...created, ...changed]);
  return ids;
}

const asJson = (lines: readonly PlannedLine[]): string =>
  JSON.stringify(
    lines.map(({ id, told }) => ({
      id,
      name: told.name,
      email: told.email,
      ...told.fields,
      ...told.lists,
      further: told.further,
    })),
  );

const rows = (lines: readonly PlannedLine[]) => sql`jsonb_to_recordset(${asJson(lines)}::jsonb) r (
  id bigint, name text, email text, pronouns text, job_title text, department text, location text, time_zone text,
  level text, started_on date, languages text[], ask_me_about text[], want_to_learn text[], further jsonb)`;

async function insertPeople(tx: Db, lines: readonly PlannedLine[]): Promise<number[]> {
  const { locale, timeZone } = await readSite(tx);
  const made = await tx.many<{ id: number }>(sql`
    insert into people (name, email, status, locale, time_zone, pronouns, job_title, department, location, level,
      started_on, languages, ask_me_about, want_to_learn, further)
    select r.name, r.email, 'invited', ${locale}, coalesce(r.time_zone, ${timeZone}), r.pronouns, r.job_title,
      r.department, r.location, r.level, r.started_on, coalesce(r.languages, '{}'), coalesce(r.ask_me_about, '{}'),
      coalesce(r.want_to_learn, '{}'), r.further
    from ${rows(lines)} on conflict do nothing returning id`);
  return made.map(({ id }) => id);
}

async function updatePeople(tx: Db, lines: readonly PlannedLine[]): Promise<number[]> {
  await tx.run(sql`
    update people p set name = r.name, pronouns = coalesce(r.pronouns, p.pronouns),
      job_title = coalesce(r.job_title, p.job_title), department = coalesce(r.department, p.department),
      location = coalesce(r.location, p.location), time_zone = coalesce(r.time_zone, p.time_zone),
      level = coalesce(r.level, p.level), started_on = coalesce(r.started_on, p.started_on),
      languages = coalesce(r.languages, p.languages), ask_me_about = coalesce(r.ask_me_about, p.ask_me_about),
      want_to_learn = coalesce(r.want_to_learn, p.want_to_learn), further = p.further || r.further
    from ${rows(lines)} where p.id = r.id`);
  return lines.map(({ id }) => id!);
}

/** Managers last, when everyone of the file is there. */
async function setManagers(tx: Db, lines: readonly PlannedLine[]): Promise<void> {
  const pairs = lines.flatMap(({ told }) => (told.fields.manager ? [[told.email, told.fields.manager]] : []));
  await tx.run(sql`
    update people p set manager_id = b.id
    from unnest(${pairs.map(([email]) => email)}::text[], ${pairs.map(([, manager]) => manager)}::text[]) r (email, manager)
    join people b on b.email = r.manager
    where p.email = r.email and p.manager_id is distinct from b.id`);
}
