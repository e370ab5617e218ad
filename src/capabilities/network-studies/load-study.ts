import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { NetworkData } from '#shared/networks/files/network-data.ts';
import type { MeasureColumn } from '#shared/networks/files/write-graphml.ts';
import { endsFromBytes, figuresFromBytes } from './columns.ts';
import type { Study } from './study.ts';

type Kept = { ends: Buffer; strengths: Buffer | null };
type KeptPerson = { external_id: string; label: string | null; told: Record<string, string> };

/** The whole network of a study that was found, as its file told it. */
export async function loadNetwork(
  db: Db,
  { id, directed, weighted, told }: Pick<Study, 'id' | 'directed' | 'weighted' | 'told'>,
): Promise<NetworkData> {
  const [kept, people] = await Promise.all([
    db.one<Kept>(sql`select s.ends, s.strengths from network_studies s where s.id = ${id}`),
    db.many<KeptPerson>(sql`
      select n.external_id, n.label, n.told from network_study_people n where n.study_id = ${id} order by n.number`),
  ]);
  const { from, to } = endsFromBytes(kept.ends);
  const strengths = kept.strengths && figuresFromBytes(kept.strengths);
  return {
    directed,
    weighted,
    ids: people.map(({ external_id }) => external_id),
    labels: people.map(({ label }) => label),
    attributes: told.map((name) => ({ name, values: people.map((one) => one.told[name] ?? null) })),
    from,
    to,
    weight: strengths ?? new Float64Array(from.length).fill(1),
  };
}

/** The figures of everybody, in the order in which they go into files; none before it is measured. */
export async function loadMeasures(db: Db, id: number): Promise<MeasureColumn[]> {
  const rows = await db.many<{ name: string; figures: Buffer }>(sql`
    select m.name, m.figures from network_study_measures m where m.study_id = ${id} order by m.place`);
  return rows.map(({ name, figures }) => ({ name, values: figuresFromBytes(figures) }));
}
