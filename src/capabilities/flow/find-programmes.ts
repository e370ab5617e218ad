import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { ProgrammeShown } from './drawing-up/draw-programmes.ts';

/** What a quarter was to a programme: before it began, while it began, or after. */
export type When = 'before' | 'beginning' | 'after';
export type ProgrammeCourse = {
  name: string;
  quarters: { quarter: string; when: When; shown: ProgrammeShown }[];
};

const atMost = 8;

/**
 * The programmes that began last, with the quarter before and those after. What a hidden community does among itself
 * is not told of by its name.
 */
export function findProgrammes(db: Db): Promise<ProgrammeCourse[]> {
  return db.many<ProgrammeCourse>(sql`
    select p.name, json_agg(json_build_object('quarter', f.quarter, 'shown', f.shown,
      'when', case when f.quarter < date_trunc('quarter', p.started_at at time zone 'UTC')::date then 'before'
        when f.quarter = date_trunc('quarter', p.started_at at time zone 'UTC')::date then 'beginning' else 'after' end)
      order by f.quarter) as quarters
    from programmes p join flow_programmes f on f.programme_id = p.id
    left join communities c on c.id = p.community_id
    where (c.id is null or c.visibility <> 'hidden')
      and p.id in (select programme_id from flow_programmes where jsonb_exists(shown -> 'across', 'value'))
    group by p.id order by p.started_at desc, p.id desc limit ${atMost}`);
}
