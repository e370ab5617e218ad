import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/**
 * Condition on `feedback b join feedback_requests q`: it is between the person and one other, or the asker shows it
 * to them and the giver agreed. Nobody else finds it.
 */
export const mine = (me: { readonly id: Me['id'] | Sql }): Sql => sql`(
  q.asker_id = ${me.id} or (b.giver_id = ${me.id} and b.state <> 'withdrawn')
  or (b.state = 'given' and exists (select from feedback_shares s
    where s.feedback_id = b.id and s.with_id = ${me.id} and s.state = 'agreed')))`;
