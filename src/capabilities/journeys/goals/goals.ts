import { holdGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { t } from '../words.ts';

export const goalStates = ['open', 'reached', 'dropped'] as const;
export type Goal = Pick<Tables['goals'], 'id' | 'what' | 'shared' | 'created_at'> & {
  state: (typeof goalStates)[number];
  mine: boolean;
  person: { id: number; name: string; photo: string | null };
};

const most = 10;

/** What the people of a group want to reach: mine, and what others share. */
export function listGoals(db: Db, me: Me, group: { id: number }): Promise<Goal[]> {
  return db.many<Goal>(sql`
    select o.id, o.what, o.shared, o.state, o.created_at, t.person_id = ${me.id} as mine,
      jsonb_build_object('id', x.id, 'name', x.name, 'photo', '/photos/' || f.key) as person
    from group_members m join participants t on t.programme_id = m.programme_id and t.person_id = m.person_id
      join goals o on o.participant_id = t.id join people x on x.id = m.person_id left join files f on f.id = x.photo_file_id
    where m.group_id = ${group.id} and m.left_at is null and (o.shared or t.person_id = ${me.id})
    order by t.person_id <> ${me.id}, plain(x.name), o.id`);
}

/** States a goal of one's own, shared with the group or kept. Returns its id. */
export async function stateGoal(
  db: Db,
  me: Me,
  groupId: number,
  { what, shared }: { what: string; shared: boolean },
): Promise<{ id: number }> {
  return db.transaction(async (tx) => {
    const group = await holdGroup(tx, me, groupId);
    const participant = await tx.maybe<{ id: number; goals: number }>(sql`
      select t.id, (select count(*)::int from goals o where o.participant_id = t.id) as goals from participants t
      where t.programme_id = ${group.programme_id} and t.person_id = ${me.id} for no key update of t`);
    if (!participant) throw new Forbidden();
    if (participant.goals >= most) throw new Invalid({ what: (c) => t(c, 'goal.too_many', { count: most }) });
    return tx.one<{ id: number }>(sql`
      insert into goals (participant_id, what, shared) values (${participant.id}, ${what}, ${shared}) returning id`);
  });
}

type Change = { state?: Goal['state'] | undefined; shared?: boolean | undefined; what?: string | undefined };

/** Says that a goal of one's own is reached or dropped, shares it or keeps it, or puts it in other words. */
export async function changeGoal(
  db: Db,
  me: Me,
  id: number,
  { state, shared, what }: Change,
): Promise<{ group_id: number | null }> {
  const changed = await db.transaction((tx) =>
    tx.maybe<{ group_id: number | null }>(sql`
      update goals o set state = coalesce(${state ?? null}, o.state), shared = coalesce(${shared ?? null}::boolean, o.shared),
        what = coalesce(${what ?? null}, o.what),
        ended_at = case when coalesce(${state ?? null}, o.state) = 'open' then null else coalesce(o.ended_at, moment()) end
      from participants t where o.id = ${id} and t.id = o.participant_id and t.person_id = ${me.id}
      returning (select max(m.group_id) from group_members m
        where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null) as group_id`),
  );
  if (!changed) throw new NotFound();
  return changed;
}
