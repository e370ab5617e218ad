import { z } from 'zod';
import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { checkbox, id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { thisMonth, type Month } from '../months.ts';
import { mine } from '../policy.ts';
import type { NudgeReason } from './choose-nudge.ts';

/** Somebody to write to, with why and with what to begin. */
export type Nudge = {
  id: number;
  reasons: NudgeReason[];
  topic: string | null;
  state: 'open' | 'wrote' | 'not this';
  created_at: Date;
  person: { id: number; name: string; photo: string | null };
  department: string | null;
  location: string | null;
};

export type NudgeChoices = { nudges: boolean; suggested: boolean };

export const nudgeParams = z.object({ id });
export const answerFields = z.object({ answer: z.enum(['wrote', 'not this']) });
export const choiceFields = z.object({ nudges: checkbox, suggested: checkbox });

type Row = { [Key in keyof Nudge]: Nudge[Key] | null } & NudgeChoices & { month: Month };

/**
 * The latest person that was drawn for oneself, while they are here, null before the first; what one chose about it;
 * and the month in which one is. Whoever chose nothing is sent nobody, and others may be sent to them.
 */
export async function latestNudge(
  db: Db,
  me: Me,
): Promise<{ nudge: Nudge | null; choices: NudgeChoices; month: Month }> {
  const { nudges, suggested, month, ...nudge } = await db.one<Row>(sql`
    select drawn.*, coalesce(g.nudges, false) as nudges, coalesce(g.suggested, true) as suggested,
      ${thisMonth(me.timeZone)} as month
    from (select ${me.id}::bigint as id) asking
    left join growth_choices g on g.person_id = asking.id
    left join lateral (
      select n.id, n.reasons, n.topic, n.state, n.created_at,
        (select jsonb_build_object('id', one.id, 'name', one.name, 'photo', one.photo) from (select ${personCard}) one) as person,
        case when coalesce(p.field_audiences ->> 'department', 'everyone') = 'everyone' then p.department end as department,
        case when coalesce(p.field_audiences ->> 'location', 'everyone') = 'everyone' then p.location end as location
      from growth_nudges n join people p on p.id = n.other_id left join files f on f.id = p.photo_file_id
      where n.${mine(me)} and n.state <> 'not this' and p.status = 'active' order by n.id desc limit 1) drawn on true`);
  return { nudge: nudge.id === null ? null : (nudge as Nudge), choices: { nudges, suggested }, month };
}
