import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound, type Sentence } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { fieldKeys, type Audiences, type FieldKey } from './fields.ts';
import { checkFurther } from './further-values.ts';
import { directoryChanged } from './happenings.ts';
import { keptFields } from './kept-fields.ts';
import { managerByEmail } from './line-management.ts';
import { furtherFields } from './queries.ts';
import { t } from './words.ts';

/** What changes; what is absent stays as it is, '' and [] empty a field. `manager` is an e-mail address. */
export type ProfileChanges = {
  name?: string;
  pronouns?: string;
  job_title?: string;
  department?: string;
  location?: string;
  time_zone?: string;
  level?: string;
  manager?: string;
  started_on?: string | null;
  languages?: string[];
  ask_me_about?: string[];
  want_to_learn?: string[];
  about_html?: string;
  further?: Record<string, string>;
  field_audiences?: Audiences;
};

/** Changes one's own profile. Throws Invalid for a field that the organisation keeps. */
export async function editOwnProfile(db: Db, me: Me, changes: ProfileChanges): Promise<void> {
  const kept = await keptFields(db);
  const refused = kept.filter((key) => key in changes);
  const sentence: Sentence = (c) => t(c, 'profile.kept');
  if (refused.length > 0) throw new Invalid(Object.fromEntries(refused.map((key) => [key, sentence])));
  await db.transaction((tx) => changeProfile(tx, me, me.id, changes));
}

/** Changes a profile for whoever may: an administrator's page, or the person through their own. */
export async function changeProfile(tx: Db, by: Me, id: PersonId, changes: ProfileChanges): Promise<void> {
  const before = await tx.maybe<Row>(sql`
    select name, pronouns, job_title, department, location, time_zone, level, manager_id, started_on, languages,
      ask_me_about, want_to_learn, about_html, further, field_audiences
    from people where id = ${id} and status <> 'erased' for update`);
  if (!before) throw new NotFound();
  const { manager, further, field_audiences, ...plain } = changes;
  const after: Row = { ...before, ...blankAsNull(plain) };
  if (manager !== undefined) after.manager_id = await managerByEmail(tx, id, manager);
  if (field_audiences)
    after.field_audiences = chosenAudiences({ ...before.field_audiences, ...field_audiences });
  if (further) after.further = checkFurther(await furtherFields(tx), { ...before.further, ...further });
  await save(tx, id, after);
  await record(tx, directoryChanged, { actor: by.id }, { person_ids: [id] });
}

type Row = Record<
  Exclude<FieldKey, 'email' | 'manager' | 'about' | 'languages' | 'ask_me_about' | 'want_to_learn'>,
  string | null
> & {
  name: string;
  manager_id: number | null;
  languages: string[];
  ask_me_about: string[];
  want_to_learn: string[];
  about_html: string;
  further: Record<string, string>;
  field_audiences: Audiences;
};

/** An emptied field of one line is absent in the directory, so that no list shows an empty department. */
function blankAsNull(changes: Omit<ProfileChanges, 'manager' | 'further' | 'field_audiences'>): Partial<Row> {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value === '' && key !== 'about_html' ? null : value]),
  );
}

/** Only choices that differ from what holds anyway; a further field has its own usual audience. */
function chosenAudiences(given: Audiences): Audiences {
  const known = (key: string) => (fieldKeys as readonly string[]).includes(key);
  return Object.fromEntries(
    Object.entries(given).filter(
      ([key, audience]) => (known(key) && audience !== 'everyone') || /^further\.[a-z]\w{0,39}$/.test(key),
    ),
  );
}

async function save(tx: Db, id: number, row: Row): Promise<void> {
  await tx.run(sql`
    update people set name = ${row.name}, pronouns = ${row.pronouns}, job_title = ${row.job_title},
      department = ${row.department}, location = ${row.location}, time_zone = ${row.time_zone}, level = ${row.level},
      manager_id = ${row.manager_id}, started_on = ${row.started_on}, languages = ${row.languages},
      ask_me_about = ${row.ask_me_about}, want_to_learn = ${row.want_to_learn}, about_html = ${row.about_html},
      further = ${JSON.stringify(row.further)}::jsonb, field_audiences = ${JSON.stringify(row.field_audiences)}::jsonb
    where id = ${id}`);
}
