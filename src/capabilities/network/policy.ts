import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/**
 * Condition on `network_checks k`: it is the person's own. There is no other way to a check, its people, its result and
 * what it suggests, for nobody.
 */
export const mine = (me: Pick<Me, 'id'>): Sql => sql`k.person_id = ${me.id}`;
