import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Check } from '../check.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf, type Axes } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';

type Row = Pick<Check, 'own_department' | 'departments_count' | 'contacts' | 'links'>;

/**
 * The axes of all checks that count in a shared one now, without a word of whose they are. Of everybody's, those who
 * withdrew their consent are out.
 */
export async function countedAxes(db: Db, sharedId: number): Promise<Axes[]> {
  const rows = await db.many<Row>(sql`
    select k.own_department, k.departments_count,
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'frequency', n.frequency, 'known', n.known, 'level', n.level,
        'unit', n.unit, 'place', n.place, 'closeness', n.closeness, 'department', n.department) order by n.id), '[]')
        from network_contacts n where n.check_id = k.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_array(l.one_id, l.other_id)), '[]')
        from network_links l where l.check_id = k.id) as links
    from shared_check_parts r join shared_checks s on s.id = r.shared_check_id join network_checks k on k.id = r.check_id
    where r.shared_check_id = ${sharedId} and (s.community_id is not null or ${consents(sql`r.person_id`, 'check')})
      and (s.community_id is null or exists (select from memberships m
        where m.community_id = s.community_id and m.person_id = r.person_id and m.left_at is null))
    order by r.check_id`);
  return rows.map((row) =>
    axesOf(
      measure(
        answersOf({ ...row, id: 0, state: 'done', created_at: new Date(0), finished_at: null, moves: [] }),
      ),
    ),
  );
}

/** How many checks count in it now. */
export const countParts = async (db: Db, sharedId: number): Promise<number> =>
  (
    await db.one<{ parts: number }>(sql`
      select count(*)::int as parts from shared_check_parts where shared_check_id = ${sharedId}`)
  ).parts;
