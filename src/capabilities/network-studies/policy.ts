import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** Condition on `network_studies s`: I brought it. Nobody else finds it, whatever their role. */
export const mine = (me: Pick<Me, 'id'>): Sql => sql`s.owner_id = ${me.id}`;
