import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Attribute, NetworkData } from '#shared/networks/files/network-data.ts';

/** A network whose people are who they are here, where that is known. */
export interface Matched {
  data: NetworkData;
  /** For each person of the network the id of whom they are here, or null. */
  here: (number | null)[];
}

type Known = {
  id: number;
  email: string;
  department: string | null;
  location: string | null;
  level: string | null;
};

const looksLikeMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const mailHeading = /^(e-?mail|mail)$/i;

/**
 * Finds the people of a network in the directory by their e-mail address: their id, what is told of them as an
 * address, or what they are called. Where the file tells no department, place or level, those of the directory that
 * everyone may see are added.
 */
export async function matchPeople(db: Db, data: NetworkData): Promise<Matched> {
  const addresses = addressesOf(data);
  const wanted = [...new Set(addresses.filter((address) => address !== null))];
  const rows = wanted.length === 0 ? [] : await findByAddress(db, wanted);
  const byAddress = new Map(rows.map((row) => [row.email, row]));
  const known = addresses.map((address) => (address === null ? undefined : byAddress.get(address)));
  return { data: withDirectory(data, known), here: known.map((row) => row?.id ?? null) };
}

function addressesOf({ ids, labels, attributes }: NetworkData): (string | null)[] {
  const told = attributes.find(({ name }) => mailHeading.test(name))?.values;
  return ids.map((id, person) => {
    const written = [id, told?.[person], labels[person]].find((text) => text && looksLikeMail.test(text));
    return written?.toLowerCase() ?? null;
  });
}

const findByAddress = (db: Db, addresses: string[]): Promise<Known[]> =>
  db.many<Known>(sql`
    select p.id, p.email,
      case when coalesce(p.field_audiences ->> 'department', 'everyone') = 'everyone' then p.department end as department,
      case when coalesce(p.field_audiences ->> 'location', 'everyone') = 'everyone' then p.location end as location,
      case when coalesce(p.field_audiences ->> 'level', 'everyone') = 'everyone' then p.level end as level
    from people p where p.email = any (${addresses}::text[]) and p.status in ('active', 'invited', 'unclaimed')`);

const fields = ['department', 'location', 'level'] as const;

function withDirectory(data: NetworkData, known: readonly (Known | undefined)[]): NetworkData {
  const told = new Set(data.attributes.map(({ name }) => name.toLowerCase()));
  const added = fields.flatMap((name): Attribute[] => {
    const values = known.map((row) => row?.[name] ?? null);
    return told.has(name) || values.every((value) => value === null) ? [] : [{ name, values }];
  });
  return added.length === 0 ? data : { ...data, attributes: [...data.attributes, ...added] };
}
