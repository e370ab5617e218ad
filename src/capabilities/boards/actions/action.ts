import type { Group } from '#capabilities/programmes/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';

/** What a group agreed to do, as somebody in the group sees it. Days are `YYYY-MM-DD`. */
export type Action = Pick<
  Tables['actions'],
  | 'id'
  | 'group_id'
  | 'meeting_id'
  | 'board_id'
  | 'card_id'
  | 'what'
  | 'due_on'
  | 'state'
  | 'outcome'
  | 'created_at'
  | 'ended_at'
> & {
  /** Who sees to it; nobody yet, or somebody who was erased since. */
  owner: { id: number; name: string; photo: string | null } | null;
  /** Its day is over where the group is. */
  overdue: boolean;
};

/** Whether a group agrees actions, or has ended. */
export const agrees = ({ state }: Pick<Group, 'state'>): boolean =>
  state === 'running' || state === 'gathering';

/** An action on `actions a join groups g`. */
export const actionColumns: Sql = sql`
  a.id, a.group_id, a.meeting_id, a.board_id, a.card_id, a.what, a.due_on, a.state, a.outcome, a.created_at, a.ended_at,
  a.state = 'open' and coalesce(a.due_on < (moment() at time zone g.time_zone)::date, false) as overdue,
  (select jsonb_build_object('id', p.id, 'name', p.name, 'photo', '/photos/' || f.key)
    from people p left join files f on f.id = p.photo_file_id
    where p.id = a.owner_id and p.status <> 'erased') as owner`;
