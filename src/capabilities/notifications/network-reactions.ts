import { rosterBegun, sharedCheckBegun } from '#capabilities/network/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { on, type Happened } from '#shared/activity/happening.ts';
import { tell } from './tell.ts';

const name = 'notifications';

const everybody = ({ community_id }: Happened, kind: string): Sql => sql`
  select m.person_id, ${kind}::text from memberships m where m.community_id = ${community_id} and m.left_at is null`;

/** A team or community looks at its network together: all its people may take part, nobody has to. */
export const networkReactions = [
  on(sharedCheckBegun, name, (ground, it) => tell(ground, it, everybody(it, 'check_together'))),
  on(rosterBegun, name, (ground, it) => tell(ground, it, everybody(it, 'roster_begun'))),
];
