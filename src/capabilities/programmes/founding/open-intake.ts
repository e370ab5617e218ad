import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { intakeClosed, intakeOpened } from '../happenings.ts';
import { startProgramme } from '../running/start-programme.ts';
import { t } from '../words.ts';

/** People may apply from now on. Throws Forbidden unless it is a draft, or closed its intake and has not begun. */
export async function openIntake(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const { state, closes_at } = programme;
    if (state === 'open') return;
    if (state !== 'draft' && state !== 'forming') throw new Forbidden((c) => t(c, 'intake.not_now'));
    if (closes_at !== null && closes_at <= (await now(tx)))
      throw new Invalid({ form: (c) => t(c, 'intake.closing_passed') });
    await open(tx, programme, me.id);
  });
}

type Opening = { id: number; runs: string; grouping: string };

async function open(tx: Db, { id, runs, grouping }: Opening, actor: number | null): Promise<void> {
  const opened = await tx.run(sql`
    update programmes set state = 'open', opens_at = least(coalesce(opens_at, moment()), moment()), version = version + 1
    where id = ${id} and state in ('draft', 'forming')`);
  if (opened === 0) return;
  await record(tx, intakeOpened, { actor, programme: id }, {});
  // What rolls begins with the first two who find each other: nobody waits for a day.
  if (runs === 'rolling' && grouping !== 'everyone') await startProgramme(tx, id, actor);
}

/** Nobody new may apply without waiting; those who did can still be grouped. */
export async function closeIntake(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state } = await holdProgrammeToOrganise(tx, me, slug);
    if (state !== 'open') throw new Forbidden((c) => t(c, 'intake.not_now'));
    await close(tx, id, me.id);
  });
}

async function close(tx: Db, id: number, actor: number | null): Promise<void> {
  const closed = await tx.run(sql`
    update programmes set state = 'forming', closes_at = least(coalesce(closes_at, moment()), moment()), version = version + 1
    where id = ${id} and state = 'open'`);
  if (closed > 0) await record(tx, intakeClosed, { actor, programme: id }, {});
}

/** Opens and closes the intakes whose time has come, each for itself. Missed hours are made up by the next. */
export async function watchIntakes({ db }: Ground): Promise<void> {
  const due = await db.many<Opening>(sql`
    select id, runs, grouping from programmes where state = 'draft' and opens_at <= moment()
      and (closes_at is null or closes_at > moment())`);
  for (const programme of due) await db.transaction((tx) => open(tx, programme, null));
  const over = await db.many<{ id: number }>(sql`
    select id from programmes where state = 'open' and closes_at <= moment()`);
  for (const { id } of over) await db.transaction((tx) => close(tx, id, null));
}
