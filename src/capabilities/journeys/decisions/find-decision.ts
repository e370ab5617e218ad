import { findVersion, type Text } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { stepColumns } from '../find-step.ts';
import { seesWork } from '../policy.ts';
import { withDeclared, type Step, type StepRow } from '../step.ts';
import type { Tables } from '#tables';

export type Answer = 'yes' | 'no' | 'continue' | 'change' | 'stop';

/** What somebody is asked to decide: the question and whom it is about, and nothing of what a group says. */
export type Decision = Pick<Tables['decisions'], 'id' | 'step_id' | 'why' | 'asked_at' | 'answered_at'> & {
  answer: Answer | null;
  about: { id: number; name: string; photo: string | null } | null;
  programme: { id: number; slug: string; name: string };
  group: { id: number; name: string; state: string };
  /** Somebody else who was asked the same has answered. */
  settled: boolean;
  step: Step;
};

type Row = Omit<Decision, 'step'> & { step: StepRow; format_version_id: number };

const columns: Sql = sql`
  d.id, d.step_id, d.answer, d.why, d.asked_at, d.answered_at, p.format_version_id,
  jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) as programme,
  jsonb_build_object('id', g.id, 'name', g.name, 'state', g.state) as "group",
  case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'photo', '/photos/' || f.key) end as about,
  exists (select from decisions o where o.step_id = d.step_id and o.about_id is not distinct from d.about_id
    and o.id <> d.id and o.answered_at is not null) as settled,
  to_jsonb(step) as step`;
const tables: Sql = sql`
  decisions d join lateral (select ${stepColumns} from steps s where s.id = d.step_id) step on true
  join groups g on g.id = step.group_id join programmes p on p.id = g.programme_id
  left join people a on a.id = d.about_id left join files f on f.id = a.photo_file_id`;

const inFull = async (db: Db, { format_version_id, ...row }: Row): Promise<Decision> => ({
  ...row,
  step: withDeclared(row.step, await findVersion(db, format_version_id)),
});

/** A decision, for who was asked. Throws NotFound for everybody else. */
export async function findDecision(db: Db, me: Me, id: number): Promise<Decision> {
  const row = await db.maybe<Row>(sql`
    select ${columns} from ${tables} where d.id = ${id} and d.asked_id = ${me.id}`);
  if (!row) throw new NotFound();
  return inFull(db, row);
}

/** What I was asked to decide, the newest first. `after` is the id of the last one before. */
export async function listDecisions(db: Db, me: Me, after: number | null, limit = 30): Promise<Decision[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from ${tables}
    where d.asked_id = ${me.id} and (${after}::bigint is null or d.id < ${after}::bigint)
    order by d.id desc limit ${limit + 1}`);
  return Promise.all(rows.map((row) => inFull(db, row)));
}

/** What was decided about a step and what is open, for who is in the group: names and reasons are theirs to read. */
export type DecisionOfStep = Pick<Decision, 'id' | 'answer' | 'why' | 'answered_at'> & {
  asked: string;
  about: string | null;
  mine: boolean;
};

export function listDecisionsOf(db: Db, me: Me, stepId: number): Promise<DecisionOfStep[]> {
  return db.many<DecisionOfStep>(sql`
    select d.id, d.answer, d.why, d.answered_at, x.name as asked, a.name as about,
      d.asked_id = ${me.id} as mine
    from decisions d join people x on x.id = d.asked_id left join people a on a.id = d.about_id
    where d.step_id = ${stepId} order by d.id`);
}

/** Something to decide by: the name of the step for which it was handed in, and who did it. */
export type Evidence = { id: number; name: Text; person: string | null };

/** What a group has handed in that this person may read. */
export async function listEvidence(db: Db, me: Me, { group, step }: Decision): Promise<Evidence[]> {
  if (step.kind !== 'gate') return [];
  return db.many<Evidence>(sql`
    select w.id, named.part->'name' as name, x.name as person
    from work w join groups g on g.id = w.group_id join programmes p on p.id = g.programme_id
      join format_versions v on v.id = p.format_version_id join steps s on s.id = w.step_id
      left join people x on x.id = w.person_id
      cross join lateral (select part from jsonb_array_elements(v.declaration->'steps') part where part->>'key' = s.key limit 1) named
    where w.group_id = ${group.id} and s.kind = 'deliverable' and w.state in ('done', 'signed') and ${seesWork(me)}
    order by s.position, w.id limit 30`);
}
