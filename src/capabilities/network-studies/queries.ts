import { mine } from './policy.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Study } from './study.ts';

const columns = sql`
  s.id, s.name, s.file_name, s.directed, s.weighted, s.people, s.ties, s.matched, s.told, s.notices, s.state, s.step,
  s.share, s.figures, s.version, s.created_at, s.measured_at`;

export async function findStudy(db: Db, me: Me, id: number): Promise<Study> {
  const found = await db.maybe<Study>(
    sql`select ${columns} from network_studies s where s.id = ${id} and ${mine(me)}`,
  );
  if (!found) throw new NotFound();
  return found;
}

const size = 30;

/** My networks, the last first; `before` is the last one of the page before. */
export async function listStudies(
  db: Db,
  me: Me,
  before?: number,
): Promise<{ items: Study[]; next: number | null }> {
  const rows = await db.many<Study>(sql`
    select ${columns} from network_studies s
    where ${mine(me)} ${before === undefined ? empty : sql`and s.id < ${before}`} order by s.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? items.at(-1)!.id : null };
}

/** Somebody of a network: as the file calls them, and as they are called here. */
export type StudyPerson = {
  number: number;
  external_id: string;
  label: string | null;
  person_id: number | null;
  name: string | null;
};

/** Some people of a network by their numbers. */
export async function peopleOfStudy(
  db: Db,
  me: Me,
  id: number,
  numbers: readonly number[],
): Promise<Map<number, StudyPerson>> {
  const rows = await db.many<StudyPerson>(sql`
    select n.number, n.external_id, n.label, n.person_id, p.name
    from network_study_people n join network_studies s on s.id = n.study_id
    left join people p on p.id = n.person_id and p.status <> 'erased'
    where n.study_id = ${id} and n.number = any (${numbers}::integer[]) and ${mine(me)}`);
  return new Map(rows.map((one) => [one.number, one]));
}
