import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { forgetOwn } from '#shared/own-news/own-news.ts';
import { mine } from '../policy.ts';
import { t } from '../words.ts';
import { drawNudge } from './draw-nudge.ts';
import type { NudgeChoices } from './nudge.ts';

/** So many people in a week are a list, and no nudge. */
const mostInWeek = 5;

/** Draws somebody now. Throws Invalid where nobody is left, or enough were drawn this week. */
export async function askForNudge(db: Db, me: Me): Promise<number> {
  return db.transaction(async (tx) => {
    await holdChoices(tx, me);
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from growth_nudges where ${mine(me)} and created_at > moment() - interval '7 days'`);
    if (count >= mostInWeek) throw new Invalid({ form: (c) => t(c, 'nudge.enough') });
    const drawn = await drawNudge(tx, me.id);
    if (drawn === null) throw new Invalid({ form: (c) => t(c, 'nudge.nobody') });
    return drawn;
  });
}

/** "I wrote to them", or "not this one"; then somebody else is drawn at once, if there is anybody. */
export async function answerNudge(db: Db, me: Me, id: number, answer: 'wrote' | 'not this'): Promise<void> {
  await db.transaction(async (tx) => {
    await holdChoices(tx, me);
    const answered = await tx.run(sql`
      update growth_nudges set state = ${answer}, answered_at = moment() where id = ${id} and ${mine(me)} and state = 'open'`);
    if (answered === 0) throw new NotFound();
    await forgetOwn(tx, { person: me.id, kinds: ['nudge'], about: id });
    if (answer === 'wrote') return;
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from growth_nudges where ${mine(me)} and created_at > moment() - interval '7 days'`);
    if (count < mostInWeek) await drawNudge(tx, me.id);
  });
}

/** Whether somebody is suggested each week, and whether one is suggested to others. The first one comes at once. */
export async function choose(db: Db, me: Me, { nudges, suggested }: NudgeChoices): Promise<void> {
  await db.transaction((tx) =>
    tx.run(sql`
      insert into growth_choices (person_id, nudges, suggested, next_nudge_on)
      values (${me.id}, ${nudges}, ${suggested}, moment()::date)
      on conflict (person_id) do update set nudges = excluded.nudges, suggested = excluded.suggested,
        next_nudge_on = case when growth_choices.nudges then growth_choices.next_nudge_on else excluded.next_nudge_on end`),
  );
}

/** One after the other where two windows ask at once. */
async function holdChoices(tx: Db, me: Me): Promise<void> {
  await tx.run(
    sql`insert into growth_choices (person_id) values (${me.id}) on conflict (person_id) do nothing`,
  );
  await tx.one(sql`select 1 from growth_choices where ${mine(me)} for no key update`);
}
