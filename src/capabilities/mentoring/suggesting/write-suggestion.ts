import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { matchSuggested } from '../happenings.ts';
import type { PairReasons } from './suggestion.ts';

export type Asked = { id: number; role: string | null; gives: boolean; said?: 'yes' };

export type NewSuggestion = {
  programmeId: number;
  renewsGroupId?: number;
  people: readonly Asked[];
  days: number;
  score?: number;
  reasons?: PairReasons;
};

/** Proposes to people that they go together, and asks those who have not said yes already. Returns its id. */
export async function writeSuggestion(
  tx: Db,
  { programmeId, renewsGroupId, people, days, score, reasons }: NewSuggestion,
  actor: number | null,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into match_suggestions (programme_id, renews_group_id, score, reasons, expires_at)
    values (${programmeId}, ${renewsGroupId ?? null}, ${score ?? null}, ${JSON.stringify(reasons ?? [])}::jsonb,
      moment() + make_interval(days => ${days}))
    returning id`);
  await tx.run(sql`
    insert into match_answers (suggestion_id, person_id, role, gives, said, said_at)
    select ${id}, one.id, role, gives, said, case when said is not null then moment() end
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as one (id bigint, role text, gives boolean, said text)`);
  const asked = people.filter(({ said }) => said === undefined).map((one) => one.id);
  await record(
    tx,
    matchSuggested,
    { actor, programme: programmeId },
    { suggestion_id: id, person_ids: asked },
  );
  return id;
}
