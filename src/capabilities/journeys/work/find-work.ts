import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { seesWork } from '../policy.ts';
import type { Step } from '../step.ts';
import type { Work } from './work.ts';

/** On `work w join groups g left join people a (its writer) left join files ph (their photo)`. */
const columns: Sql = sql`
  w.id, w.step_id, w.group_id, w.person_id, w.state, w.content, w.body_html, w.body_text, w.sanitised, w.visible,
  w.sign_off, w.done_at, w.signed_at, w.word, w.version, g.name as group_name,
  case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'photo', '/photos/' || ph.key,
    'known', a.status <> 'erased') end as person,
  (select s.name from people s where s.id = w.signed_by) as signer,
  (select coalesce(jsonb_agg(jsonb_build_object('key', f.key, 'name', f.name, 'kind', f.kind, 'size', f.size,
      'width', f.width, 'height', f.height) order by f.id), '[]')
    from work_files wf join files f on f.id = wf.file_id where wf.work_id = w.id) as files`;
const tables: Sql = sql`
  work w join groups g on g.id = w.group_id left join people a on a.id = w.person_id
  left join files ph on ph.id = a.photo_file_id`;

/** What this person has for a step: their own, or what the group does as one. */
export function findMine(db: Db, me: Me, step: Pick<Step, 'id' | 'by_group'>): Promise<Work | null> {
  const writer = step.by_group ? null : me.id;
  return db.maybe<Work>(sql`
    select ${columns} from ${tables}
    where w.step_id = ${step.id} and w.person_id is not distinct from ${writer}::bigint`);
}

/** A work, for whoever may read it. Throws NotFound for everybody else. */
export async function findWork(db: Db, me: Me, id: number): Promise<Work> {
  const work = await db.maybe<Work>(
    sql`select ${columns} from ${tables} where w.id = ${id} and ${seesWork(me)}`,
  );
  if (!work) throw new NotFound();
  return work;
}

export const galleryPage = 30;

/**
 * What others made of the same step, the newest first: of the group, and of the whole programme where the format
 * shows it there. `after` is the id of the last one before.
 */
export function listWork(db: Db, me: Me, step: Step, after: number | null): Promise<Work[]> {
  return db.many<Work>(sql`
    select ${columns} from steps here join steps s on s.programme_id = here.programme_id and s.key = here.key
      and s.turn = here.turn join ${tables} on w.step_id = s.id
    where here.id = ${step.id} and w.state <> 'begun' and w.person_id is distinct from ${me.id} and ${seesWork(me)}
      and not (w.person_id is null and w.step_id = here.id) and (${after}::bigint is null or w.id < ${after}::bigint)
    order by w.id desc limit ${galleryPage + 1}`);
}

/** Whether a work is this person's, alone or with their group. */
export async function isOwn(db: Db, me: Me, id: number): Promise<boolean> {
  const { own } = await db.one<{ own: boolean }>(sql`
    select exists (select from work w where w.id = ${id} and (w.person_id = ${me.id}
      or (w.person_id is null and exists (select from group_members m
        where m.group_id = w.group_id and m.person_id = ${me.id} and m.left_at is null)))) as own`);
  return own;
}
