import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Check } from '../check.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf, type Axes } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';

type Row = Pick<Check, 'id' | 'own_department' | 'departments_count' | 'contacts' | 'links'> & {
  person_id: number;
};

/**
 * The axes of these checks, for adding them up. The one way to checks of others: for whoever has seen to it that their
 * people want to be counted, and it gives neither names nor answers.
 */
export async function axesInChecks(
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; person_id: number; axes: Axes }[]> {
  const rows = await db.many<Row>(sql`
    select k.id, k.person_id, k.own_department, k.departments_count,
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'frequency', n.frequency, 'known', n.known, 'level', n.level,
        'unit', n.unit, 'place', n.place, 'closeness', n.closeness, 'department', n.department) order by n.id), '[]')
        from network_contacts n where n.check_id = k.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_array(l.one_id, l.other_id)), '[]')
        from network_links l where l.check_id = k.id) as links
    from network_checks k where k.id = any(${[...ids]}::bigint[]) and k.state = 'done' order by k.id`);
  return rows.map(({ person_id, ...row }) => ({
    id: row.id,
    person_id,
    axes: axesOf(measure(answersOf(row))),
  }));
}
