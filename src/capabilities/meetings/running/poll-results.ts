import type { Poll } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { presentIn, type Meeting } from '../meeting.ts';

/** What came out of a poll in one stretch. `counts` only once all have answered or the stretch is over. */
export type PollRound = {
  item: string;
  answered: number;
  of: number;
  mine: string | null;
  counts: Record<string, number> | null;
};

export type PollResult = { poll: Poll; rounds: PollRound[] };

type Row = { stretch_key: string; option: string; votes: number; mine: boolean };

/** The polls of a session as far as they were asked, each with what came out before and after. */
export async function pollResults(db: Db, me: Me, meeting: Meeting): Promise<PollResult[]> {
  if (meeting.declared.polls.length === 0 || meeting.stretches.length === 0) return [];
  const rows = await db.many<Row>(sql`
    select stretch_key, option, count(*) as votes, bool_or(person_id = ${me.id}) as mine
    from poll_votes where meeting_id = ${meeting.id} group by stretch_key, option`);
  const present = presentIn(meeting).length;
  return meeting.declared.polls.map((poll) => ({
    poll,
    rounds: roundsOf(meeting, poll).map(({ item, over }) => {
      const given = rows.filter(({ stretch_key }) => stretch_key === item);
      const answered = given.reduce((sum, { votes }) => sum + votes, 0);
      const seen = answered > 0 && (over || answered >= present);
      return {
        item,
        answered,
        of: Math.max(present, answered),
        mine: given.find(({ mine }) => mine)?.option ?? null,
        counts: seen ? Object.fromEntries(given.map(({ option, votes }) => [option, votes])) : null,
      };
    }),
  }));
}

/** The stretches in which a poll was asked so far; the same item several times counts as one. */
function roundsOf({ stretches, stretch, state }: Meeting, poll: Poll): { item: string; over: boolean }[] {
  const asked = stretches
    .map((one, i) => ({ ...one, i }))
    .filter((one) => one.poll === poll.key && one.i <= stretch);
  return [...new Set(asked.map(({ item }) => item))].map((item) => ({
    item,
    over: state === 'ended' || !asked.some((one) => one.item === item && one.i === stretch),
  }));
}
