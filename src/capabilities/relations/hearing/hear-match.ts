import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Happened } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { given, nothing, together, type Heard } from './hearing.ts';

type Request = Pick<Tables['match_requests'], 'asker_id' | 'asked_id'> & {
  kind: Tables['offers']['kind'] | null;
};

const learnedFrom: ReadonlySet<Request['kind']> = new Set([null, 'mentor', 'buddy', 'shadow host']);

/** Two who agreed on what one of them offers, or on going through a mentoring programme together. */
export async function hearMatch(tx: Db, { data }: Happened<{ request_id: number }>): Promise<Heard> {
  const request = await tx.maybe<Request>(sql`
    select r.asker_id, r.asked_id, o.kind from match_requests r left join offers o on o.id = r.offer_id
    where r.id = ${data.request_id}`);
  if (!request) return nothing;
  const { kind, asker_id: asker, asked_id: asked } = request;
  if (kind === 'coffee') return { ties: together('coffees', asker, asked), lessons: [] };
  return learnedFrom.has(kind) ? { ties: given('mentoring', asker, asked), lessons: [] } : nothing;
}
