import { findVersion, type StepKind, type Text } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { does, signs } from '../policy.ts';

/** Something that waits for this person: a step to do, a review to write, a decision, a signature. */
export type Due = {
  what: 'step' | 'review' | 'decision' | 'signature';
  /** Of the step, the review, the decision or the work. */
  id: number;
  kind: StepKind;
  name: Text;
  due_on: string;
  late: boolean;
  group_id: number;
  group: string;
  programme: { slug: string; name: string };
  about: string | null;
  cursor: string;
};

type Row = Omit<Due, 'name'> & { key: string; format_version_id: number };

/** Where one goes to do it. */
export function addressOfDue({ what, id, group_id: group }: Pick<Due, 'what' | 'id' | 'group_id'>): string {
  if (what === 'step') return `/groups/${group}/steps/${id}`;
  if (what === 'review') return `/reviews/${id}`;
  return what === 'decision' ? `/decisions/${id}` : `/work/${id}`;
}

/**
 * What is due for somebody across all their programmes, what is due first at the top. `after` is the cursor of the
 * last one before; `group` leaves out all others.
 */
export async function dueFor(
  db: Db,
  me: Me,
  {
    after = null,
    limit = 30,
    group = null,
  }: { after?: string | null; limit?: number; group?: number | null } = {},
): Promise<Due[]> {
  const rows = await db.many<Row>(sql`
    with due as (
      select 'step' as what, s.id, s.id as step_id, s.due_on, null::text as about
      from group_members mine join groups g on g.id = mine.group_id join steps s on s.group_id = g.id
      where mine.person_id = ${me.id} and mine.left_at is null and g.state = 'running' and s.state = 'open'
        and s.kind not in ('session', 'board', 'approval', 'gate') and ${does(me)}
        and not (s.followed and s.drawn_at is not null)
        and not exists (select from work w where w.step_id = s.id and w.state in ('done', 'signed')
          and (w.person_id = ${me.id} or (s.by_group and w.person_id is null)))
        and not exists (select from survey_given v where v.step_id = s.id and v.person_id = ${me.id})
      union all
      select 'review', v.id, w.step_id, v.due_on, null
      from reviews v join work w on w.id = v.work_id join groups g on g.id = w.group_id
      where v.reviewer_id = ${me.id} and v.given_at is null and g.state = 'running'
      union all
      select 'decision', d.id, d.step_id, s.due_on, a.name
      from decisions d join steps s on s.id = d.step_id join groups g on g.id = s.group_id
        left join people a on a.id = d.about_id
      where d.asked_id = ${me.id} and d.answered_at is null and s.state = 'open' and g.state = 'running'
        and not exists (select from decisions o where o.step_id = d.step_id and o.about_id is not distinct from d.about_id
          and o.answered_at is not null)
      union all
      select 'signature', w.id, w.step_id, s.due_on, x.name
      from work w join groups g on g.id = w.group_id join steps s on s.id = w.step_id left join people x on x.id = w.person_id
      where w.state = 'done' and w.sign_off is not null and g.state = 'running' and ${signs(me)})
    select due.what, due.id, s.kind, s.key, to_char(due.due_on, 'YYYY-MM-DD') as due_on,
      due.due_on < (moment() at time zone g.time_zone)::date as late, g.id as group_id, g.name as "group",
      jsonb_build_object('slug', p.slug, 'name', p.name) as programme, due.about, p.format_version_id,
      to_char(due.due_on, 'YYYY-MM-DD') || ':' || due.what || ':' || lpad(due.id::text, 12, '0') as cursor
    from due join steps s on s.id = due.step_id join groups g on g.id = s.group_id join programmes p on p.id = g.programme_id
    where (${group}::bigint is null or g.id = ${group}::bigint) and (${after}::text is null
      or to_char(due.due_on, 'YYYY-MM-DD') || ':' || due.what || ':' || lpad(due.id::text, 12, '0') > ${after}::text)
    order by cursor limit ${limit}`);
  return Promise.all(rows.map((row) => named(db, row)));
}

async function named(db: Db, { key, format_version_id, ...row }: Row): Promise<Due> {
  const declaration = await findVersion(db, format_version_id);
  return { ...row, name: declaration.steps.find((step) => step.key === key)?.name ?? '' };
}
