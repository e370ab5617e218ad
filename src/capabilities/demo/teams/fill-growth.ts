import type { Db } from '#platform/database/database.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { dayOf, daysBefore } from '../when.ts';
import type { Company } from './fill-teams.ts';
import { told, type ToldFeedback } from './told.ts';

/** What those as whom one looks around do for their own growth, each for themselves, and feedback between some. */
export async function fillGrowth(tx: Db, { people, now }: Company): Promise<void> {
  const idOf = (key: string): number => people.get(key)!.id;
  const month = (monthsAgo: number): string =>
    dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)));
  const goals = told.growth.flatMap(({ person, goals: own }) => own.map((goal) => ({ person, ...goal })));
  const goalIds = await takeIds(tx, 'growth_goals', goals.length);
  await insertRows(
    tx,
    'growth_goals',
    goals.map(({ person, lane, words, done, before }, i) => ({
      id: goalIds[i]!,
      person_id: idOf(person),
      lane,
      words,
      month: month(before === true ? 1 : 0),
      carried: 0,
      state: done === true ? 'done' : 'open',
      created_at: daysBefore(now, before === true ? 35 : 3),
      ended_at: done === true ? daysBefore(now, 1) : null,
    })),
  );
  const notes = told.growth.flatMap(({ person, notes: own }) => own.map((note) => ({ person, ...note })));
  const noteIds = await takeIds(tx, 'growth_notes', notes.length);
  await insertRows(
    tx,
    'growth_notes',
    notes.map(({ person, kind, words, ago }, i) => ({
      id: noteIds[i]!,
      person_id: idOf(person),
      kind,
      words,
      on_day: dayOf(daysBefore(now, ago)),
      created_at: daysBefore(now, ago),
    })),
  );
  const nudgeIds = await takeIds(tx, 'growth_nudges', told.growth.length);
  await insertRows(
    tx,
    'growth_nudges',
    told.growth.map(({ person, nudge }, i) => ({
      id: nudgeIds[i]!,
      person_id: idOf(person),
      other_id: idOf(nudge.other),
      reasons: nudge.reasons,
      topic: nudge.topic,
      state: 'open',
      created_at: daysBefore(now, 1),
    })),
  );
  await fillFeedback(tx, { people, now });
}

async function fillFeedback(tx: Db, { people, now }: Company): Promise<void> {
  const requestIds = await takeIds(tx, 'feedback_requests', told.feedback.length);
  await insertRows(
    tx,
    'feedback_requests',
    told.feedback.map(({ asker, kind, about, context, criteria, ago }, i) => ({
      id: requestIds[i]!,
      asker_id: people.get(asker)!.id,
      kind,
      about,
      context,
      criteria,
      created_at: daysBefore(now, ago),
    })),
  );
  const given = told.feedback.flatMap((request, i) =>
    request.from.map((one) => ({ one, request, request_id: requestIds[i]! })),
  );
  const ids = await takeIds(tx, 'feedback', given.length);
  await insertRows(
    tx,
    'feedback',
    given.map(({ one, request, request_id }, i) => ({
      id: ids[i]!,
      request_id,
      giver_id: people.get(one.person)!.id,
      ...answerOf(one, request, now),
    })),
  );
}

function answerOf(one: ToldFeedback['from'][number], { ago }: ToldFeedback, now: Date) {
  const said = one.levels !== undefined;
  return {
    state: said ? 'given' : 'waiting',
    levels: one.levels ?? [],
    remarks: one.remarks ?? [],
    words: one.words ?? '',
    reminded: 0,
    remind_at: said ? null : daysBefore(now, ago - 5),
    version: 1,
    answered_at: said ? daysBefore(now, ago / 2) : null,
  };
}
