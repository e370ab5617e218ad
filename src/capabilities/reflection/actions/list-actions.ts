import { belongs } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import type { Card, Named } from '../cards/card.ts';
import { namedPerson } from '../cards/find-card.ts';
import { seesCard } from '../policy.ts';

/** What somebody will do because of a card. Days are `YYYY-MM-DD`. */
export type CardAction = Pick<Tables['reflection_actions'], 'id' | 'reflection_id' | 'what' | 'due_on'> & {
  owner: Named | null;
  done: boolean;
  overdue: boolean;
};

export type CardActions = {
  actions: CardAction[];
  /** What is open from the cards before this one: it opens this one. */
  earlier: CardAction[];
};

const columns: Sql = sql`a.id, a.reflection_id, a.what, a.due_on, a.done_at is not null as done,
  coalesce(a.done_at is null and a.due_on < moment()::date, false) as overdue, ${namedPerson(sql`a.owner_id`)} as owner`;

/** Those of a card that was found for the reader, and those still open from earlier cards of the same team or person. */
export async function listActionsFor(db: Db, card: Card): Promise<CardActions> {
  const same = card.together
    ? sql`r.together and r.community_id = ${card.community_id}`
    : sql`not r.together and r.person_id = ${card.mine ? (card.author?.id ?? null) : null}`;
  const rows = await db.many<CardAction>(sql`
    select ${columns} from reflection_actions a where a.reflection_id = ${card.id}
    union all (
      select ${columns} from reflections r join reflection_actions a on a.reflection_id = r.id
      where ${same} and r.id < ${card.id} and ${card.together ? card.belongs : card.mine}::boolean
        and (a.done_at is null or a.done_at > ${card.created_at})
      order by a.id limit 30)
    order by id`);
  return {
    actions: rows.filter((one) => one.reflection_id === card.id),
    earlier: rows.filter((one) => one.reflection_id !== card.id),
  };
}

/** What a team has open from all its cards. */
export const teamActions = (team: { id: number }): Sql => sql`
  select ${columns} from reflections r join reflection_actions a on a.reflection_id = r.id
  where r.community_id = ${team.id} and r.together and a.done_at is null
  order by a.due_on, a.id limit 30`;

/** What one person has open, on their own cards and those of teams in which they are. */
export const myActions = (me: Me): Sql => sql`
  select ${columns} from reflection_actions a join reflections r on r.id = a.reflection_id
  left join communities c on c.id = r.community_id
  where a.owner_id = ${me.id} and a.done_at is null and ${seesCard(me)} and (not r.together or ${belongs(me)})
  order by a.due_on, a.id limit 30`;
