import type { Poll } from '#capabilities/formats/index.ts';
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

/** The polls of a session as far as they were asked, each with what came out before and after. */
export function pollResults(meeting: Meeting): PollResult[] {
  if (meeting.declared.polls.length === 0 || meeting.stretches.length === 0) return [];
  const present = presentIn(meeting).length;
  return meeting.declared.polls.map((poll) => ({
    poll,
    rounds: roundsOf(meeting, poll).map(({ item, over }) => {
      const given = meeting.votes.filter(({ stretch_key }) => stretch_key === item);
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
