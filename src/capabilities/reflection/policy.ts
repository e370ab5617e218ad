import { belongs } from '#capabilities/communities/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

type Asker = { readonly id: Me['id'] | Sql };

/**
 * Condition on `reflections r left join communities c`: the card is there for the person. Their own always is; a team's
 * for who is in the team now; what is open, once it may be read at all, for every colleague.
 */
export const seesCard = (me: Asker): Sql => sql`(
  (not r.together and r.person_id = ${me.id})
  or (r.audience <> 'private' and (r.together or r.state = 'shown') and ${belongs(me)})
  or (r.audience = 'open' and r.state = 'shown'))`;

/** Condition on `communities c`: the person keeps order there. */
export const keepsOrder = (me: Asker): Sql => sql`exists (
  select from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null
    and m.role in ('moderator', 'owner', 'founder'))`;

/** Condition on `communities c`: the same, or nobody does and the person is in it. */
export const leadsTeam = (me: Asker): Sql => sql`(${keepsOrder(me)} or (${belongs(me)} and not exists (
  select from memberships m where m.community_id = c.id and m.left_at is null and m.role in ('moderator', 'owner', 'founder'))))`;

/** Condition on `communities c`: the person may open a card for all of it; in a large community only who keeps order. */
export const opensCards = (
  me: Asker,
): Sql => sql`(${belongs(me)} and c.state in ('incubating', 'live', 'closing')
  and (c.kind <> 'community' or ${keepsOrder(me)}))`;

/** Condition on `lessons l left join communities c`: the person may read it. */
export const readsLesson = (me: Asker): Sql => sql`(l.audience = 'open' or ${belongs(me)})`;
