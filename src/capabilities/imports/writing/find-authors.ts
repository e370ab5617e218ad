import type { Db } from '#platform/database/database.ts';
import { insertRows, takeIds } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import { readSite } from '#shared/site/site.ts';

type Author = {
  external_id: string;
  name: string | null;
  email: string | null;
  local_id: number | null;
  known_id: number | null;
};

/**
 * Who wrote, as people here: those whom an earlier run brought, those known by their e-mail address, and the others
 * anew, without an account, until somebody says that it is they. Answers their ids and how many are new.
 */
export async function findAuthors(
  tx: Db,
  run: { id: number; source: string },
  wanted: readonly string[],
): Promise<{ ids: Map<string, number>; made: number }> {
  const authors = await tx.many<Author>(sql`
    select w.external_id, s.name, s.email, i.local_id, p.id as known_id
    from unnest(${wanted}::text[]) w (external_id)
    left join import_people s on s.import_id = ${run.id} and s.external_id = w.external_id
    left join imported i on i.source = ${run.source} and i.kind = 'person' and i.external_id = w.external_id
    left join people p on p.email = s.email`);
  const strangers = authors.filter(({ local_id, known_id }) => local_id === null && known_id === null);
  const fresh = await takeIds(tx, 'people', strangers.length);
  const ids = new Map<string, number>();
  strangers.forEach(({ external_id }, i) => ids.set(external_id, fresh[i]!));
  for (const { external_id, local_id, known_id } of authors)
    if (local_id !== null || known_id !== null) ids.set(external_id, local_id ?? known_id!);
  const { locale, timeZone } = await readSite(tx);
  const people = strangers.map((one) => ({
    id: ids.get(one.external_id)!,
    name: nameOf(one),
    email: one.email,
    // They wrote to a list, not to this company: the address serves to recognise them, not to be shown.
    field_audiences: { email: 'self' },
    status: 'unclaimed',
    locale,
    time_zone: timeZone,
  }));
  await insertRows(tx, 'people', people);
  const brought = authors
    .filter(({ local_id }) => local_id === null)
    .map((one) => ({
      source: run.source,
      kind: 'person',
      external_id: one.external_id,
      local_id: ids.get(one.external_id)!,
      fingerprint: nameOf(one),
    }));
  await insertRows(tx, 'imported', brought);
  return { ids, made: strangers.length };
}

const nameOf = ({ name, external_id }: Author): string => name || `User ${external_id}`;

/** Those without an account get the name that the file gives them now, unless somebody gave them another one here. */
export async function renameAuthors(tx: Db, run: { id: number; source: string }): Promise<void> {
  await tx.run(sql`
    with renamed as (
      update people p set name = s.name
      from imported i join import_people s on s.import_id = ${run.id} and s.external_id = i.external_id
      where i.source = ${run.source} and i.kind = 'person' and p.id = i.local_id and p.status = 'unclaimed'
        and p.name = i.fingerprint and s.name <> p.name and s.name <> ''
      returning i.external_id, s.name)
    update imported i set fingerprint = renamed.name from renamed
    where i.source = ${run.source} and i.kind = 'person' and i.external_id = renamed.external_id`);
}
