import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { networkBrought } from '../happenings.ts';
import { endsToBytes, figuresToBytes } from '../columns.ts';
import { readSound, type Brought } from './read-brought.ts';

/** Takes a network in for the one who brings it; measuring it is ordered separately. Throws Invalid for `file`. */
export async function bringNetwork(db: Db, me: Pick<Me, 'id'>, brought: Brought): Promise<number> {
  const { matched, notices } = await readSound(db, brought);
  const { data, here } = matched;
  const known = here.filter((one) => one !== null).length;
  const people = data.ids.map((id, number) => ({
    number,
    external_id: id,
    label: data.labels[number] ?? null,
    person_id: here[number] ?? null,
    told: Object.fromEntries(
      data.attributes.flatMap(({ name, values }) => (values[number] == null ? [] : [[name, values[number]]])),
    ),
  }));
  return db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into network_studies (owner_id, name, file_name, directed, weighted, people, ties, matched, told, notices,
        ends, strengths)
      values (${me.id}, ${brought.name}, ${brought.file.name.slice(0, 200)}, ${data.directed}, ${data.weighted},
        ${data.ids.length}, ${data.from.length}, ${known}, ${data.attributes.map(({ name }) => name)},
        ${JSON.stringify(notices)}::jsonb, ${endsToBytes(data.from, data.to)},
        ${data.weighted ? figuresToBytes(data.weight) : null}) returning id`);
    await tx.run(sql`
      insert into network_study_people (study_id, number, external_id, label, person_id, told)
      select ${id}, one.* from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
        one (number integer, external_id text, label text, person_id bigint, told jsonb)`);
    // What nobody went on with is not kept: it names people.
    await tx.run(sql`
      delete from network_studies s
      where s.owner_id = ${me.id} and s.state = 'read' and s.created_at < moment() - interval '30 days'`);
    await record(tx, networkBrought, { actor: me.id }, { study_id: id });
    return id;
  });
}
