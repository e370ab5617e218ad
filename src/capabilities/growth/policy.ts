import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** Condition on everything of one's growth: it is one's own. There is no other way to find it. */
export const mine = (me: { readonly id: Me['id'] }): Sql => sql`person_id = ${me.id}`;
