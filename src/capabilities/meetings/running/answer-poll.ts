import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { presentIn } from '../meeting.ts';
import { t } from '../words.ts';
import { holdRunning } from './hold-running.ts';

/**
 * Answers the poll of the stretch that runs. It can be changed until all have answered: after that the counts are
 * seen, and a change would tell whose it is.
 */
export async function answerPoll(db: Db, me: Me, id: number, option: string): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdRunning(tx, me, id);
    const stretch = meeting.stretches[meeting.stretch];
    const poll = meeting.declared.polls.find(({ key }) => key === stretch?.poll);
    if (!stretch || !poll) throw new Invalid({ form: (c) => t(c, 'poll.over') });
    if (!poll.options.some(({ key }) => key === option))
      throw new Invalid({ option: (c) => t(c, 'poll.choose') });
    const given = await tx.many<{ person_id: number }>(sql`
      select person_id from poll_votes where meeting_id = ${id} and stretch_key = ${stretch.item}`);
    const answered = new Set(given.map((one) => one.person_id));
    if (presentIn(meeting).every((person) => answered.has(person.id)) && answered.has(me.id))
      throw new Invalid({ form: (c) => t(c, 'poll.counted') });
    await tx.run(sql`
      insert into poll_votes (meeting_id, stretch_key, person_id, option) values (${id}, ${stretch.item}, ${me.id}, ${option})
      on conflict (meeting_id, stretch_key, person_id) do update set option = excluded.option`);
    await announceChange(tx, id);
  });
}
