import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { fieldOpen } from './audience.ts';
import type { FieldKey } from './fields.ts';

/** What text fields of the directory complete: values that others use already. */
export const completed = [
  'department',
  'location',
  'job_title',
  'level',
  'languages',
  'skill',
  'time_zone',
] as const;
export type Completed = (typeof completed)[number];

export type Completion = { value: string; label: string };

const most = 12;

/** Values that hold what is typed, of fields that the reader may see. */
export async function completions(db: Db, me: Me, field: Completed, typed: string): Promise<Completion[]> {
  const q = typed.trim();
  if (q === '') return [];
  if (field === 'time_zone') return zonesLike(q);
  const values = await db.many<{ value: string }>(sql`
    select value from (${valuesOf(me, field, q)}) found
    where position(plain(${q}) in plain(value)) > 0
    group by value order by position(plain(${q}) in plain(value)), count(*) desc, value limit ${most}`);
  return values.map(({ value }) => ({ value, label: value }));
}

/** Candidates come from the index of words, so that a large directory is not read through at each key. */
function valuesOf(me: Me, field: Exclude<Completed, 'time_zone'>, q: string): Sql {
  const from = (column: Sql, key: FieldKey) => sql`
    select ${column} as value from people p
    where p.id in (select people_like(${q})) and p.status in ('active', 'invited') and ${fieldOpen(me, key)}`;
  switch (field) {
    case 'department':
      return from(sql`p.department`, 'department');
    case 'location':
      return from(sql`p.location`, 'location');
    case 'job_title':
      return from(sql`p.job_title`, 'job_title');
    case 'level':
      return sql`select p.level as value from people p where p.status in ('active', 'invited') and ${fieldOpen(me, 'level')}`;
    case 'languages':
      return from(sql`unnest(p.languages)`, 'languages');
    case 'skill':
      return sql`${from(sql`unnest(p.ask_me_about)`, 'ask_me_about')} union all
        ${from(sql`unnest(p.want_to_learn)`, 'want_to_learn')}`;
  }
}

function zonesLike(q: string): Completion[] {
  const wanted = q.toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, most)
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export const isTimeZone = (zone: string): boolean =>
  zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
