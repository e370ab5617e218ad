import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, type Sentence } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from './words.ts';

export type Colleague = { id: number; name: string; department: string | null };

/** So many are proposed for what is typed. */
const proposed = 12;

/** Active colleagues who are called something like this, for completing a name. */
export function colleaguesLike(db: Db, me: Me, typed: string): Promise<Colleague[]> {
  const q = typed.trim();
  if (q === '') return Promise.resolve([]);
  return db.many<Colleague>(sql`
    select p.id, p.name, case when coalesce(p.field_audiences ->> 'department', 'everyone') = 'everyone' then p.department end
      as department
    from people p
    where p.id in (select people_named(${q})) and p.status = 'active' and p.id <> ${me.id}
    order by plain(p.name) <-> plain(${q}), p.id limit ${proposed}`);
}

/** How somebody is named in a field: with a number where the name alone could be another's. */
export const nameIn = ({ id, name }: { id: number; name: string }): string =>
  `${name.replaceAll(',', ' ')} #${id}`;

/** What a field that names colleagues completes with. */
export const asOptions = (found: readonly Colleague[]): { value: string; label: string; hint?: string }[] =>
  found.map((one) => ({
    value: nameIn(one),
    label: one.name,
    ...(one.department ? { hint: one.department } : {}),
  }));

/**
 * Whom the names in a field mean, separated by commas, as completed or as typed. Throws Invalid for that field
 * where a name is nobody's, or more than one person's. Beyond `most` names nothing is read.
 */
export async function idsOf(db: Db, field: string, typed: string, most = 20): Promise<number[]> {
  const names = typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, most);
  if (names.length === 0) return [];
  const given = names.map((name) => ({ name: name.replace(/\s*#\d+$/, ''), id: numberIn(name) }));
  const found = await db.many<{ position: number; ids: number[] }>(sql`
    select position, coalesce(array_agg(p.id) filter (where p.id is not null), '{}') as ids
    from rows from (jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as (name text, id bigint)) with ordinality
      as typed (name, id, position)
    left join people p on p.status = 'active' and plain(replace(p.name, ',', ' ')) = plain(typed.name)
      and (typed.id is null or typed.id = p.id)
    group by position order by position`);
  const odd = found.find(({ ids }) => ids.length !== 1);
  if (odd) {
    const name = names[odd.position - 1]!;
    const sentence: Sentence = (c) =>
      odd.ids.length === 0 ? t(c, 'nobody', { name }) : t(c, 'several', { name });
    throw new Invalid({ [field]: sentence });
  }
  return found.map(({ ids }) => ids[0]!);
}

const numberIn = (name: string): number | null => {
  const id = Number(/#(\d+)$/.exec(name)?.[1]);
  return Number.isSafeInteger(id) ? id : null;
};
