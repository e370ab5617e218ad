import type { Db } from '#platform/database/database.ts';
import { atMost, empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Point } from '#shared/run-charts/point.ts';
import type { Measure } from '../measure.ts';
import { seen } from '../policy.ts';
import { measureColumns } from './find-measure.ts';

/** A measure with its last values, in the order of time. */
export type ListedMeasure = Measure & { points: Point[] };
export type Asked = {
  after?: string | undefined;
  /** Only those attached to it. */
  of?: { community: number } | { programme: number } | undefined;
};

const size = 30;
/** A verdict needs no more: that is ten years of months. */
const mostPoints = 120;

/** Measures that the person may know of, by name. `after` is a cursor of the last one. */
export async function listMeasures(
  db: Db,
  me: Me,
  { after, of }: Asked,
): Promise<{ items: ListedMeasure[]; next: string | null }> {
  const last = readCursor(after);
  const rest = last ? sql`and (plain(s.name), s.id) > (${last[0]}, ${last[1]}::bigint)` : empty;
  const rows = await db.many<ListedMeasure & { sorted: string }>(sql`
    select ${measureColumns(me)}, s.sorted, (
      select coalesce(jsonb_agg(jsonb_build_object('at', one.on_day, 'value', one.value) order by one.on_day), '[]')
      from (select x.on_day, x.value from measure_points x where x.measure_id = s.id and x.value is not null
        order by x.on_day desc ${atMost(mostPoints)}) one) as points
    from (select s.*, plain(s.name) as sorted from measures s
      where ${seen(me)} ${attachedTo(of)} ${rest} order by plain(s.name), s.id limit ${size + 1}) s
    order by s.sorted, s.id`);
  const items = rows.slice(0, size);
  const end = items.at(-1);
  return { items, next: rows.length > size && end ? writeCursor(end) : null };
}

function attachedTo(of: Asked['of']) {
  if (of === undefined) return empty;
  const place =
    'community' in of ? sql`a.community_id = ${of.community}` : sql`a.programme_id = ${of.programme}`;
  return sql`and exists (select from measure_attachments a where a.measure_id = s.id and ${place})`;
}

/** The names of measures that another can be compared with. */
export function comparable(db: Db, except: number | null): Promise<{ id: number; name: string }[]> {
  return db.many(sql`
    select s.id, s.name from measures s where s.id is distinct from ${except}::bigint
    order by plain(s.name), s.id limit 300`);
}

const writeCursor = ({ sorted, id }: { sorted: string; id: number }): string =>
  Buffer.from(JSON.stringify([sorted, id])).toString('base64url');

/** A cursor that is none of ours begins the list at its beginning. */
function readCursor(cursor: string | undefined): [string, number] | null {
  if (!cursor) return null;
  try {
    const [sorted, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    return typeof sorted === 'string' && Number.isSafeInteger(id) ? [sorted, id as number] : null;
  } catch {
    return null;
  }
}
