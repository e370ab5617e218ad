import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { least } from '#shared/aggregates/figure.ts';
import { t } from '../words.ts';
import { aggregate } from './aggregate.ts';
import { countNow, counts } from './counted-checks.ts';
import { holdOpenShared } from './find-shared.ts';

/** Closes a shared check before its day, so that all see what came out. */
export async function closeShared(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { may_lead } = await holdOpenShared(tx, me, id);
    if (!may_lead) throw new Forbidden((c) => t(c, 'together.only_leads'));
    await drawUp(tx, id);
  });
}

/** Closes it and keeps what may be shown, with how many were counted. */
export async function drawUp(tx: Db, id: number): Promise<void> {
  const { people, means } = await countNow(tx, id);
  await tx.run(sql`
    update shared_checks set state = 'closed', closed_at = coalesce(closed_at, moment()),
      shown = ${JSON.stringify(aggregate(means))}::jsonb, counted = ${people}
    where id = ${id}`);
}

/** Closes those whose day has come. Run twice, it changes nothing. */
export async function closeDueShared({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from shared_checks where state = 'open' and closes_on <= moment()::date order by id limit 200`);
  for (const { id } of due)
    await db.transaction(async (tx) => {
      const held = await tx.maybe(sql`
        select 1 from shared_checks where id = ${id} and state = 'open' for no key update`);
      if (held) await drawUp(tx, id);
    });
}

/** Draws anew those out of which five have gone since. Run twice, it changes nothing. */
export async function drawThinned({ db }: Ground): Promise<void> {
  const thinned = await db.many<{ id: number }>(sql`
    select s.id from shared_checks s
    where s.state = 'closed' and s.counted >= ${least} and s.counted - ${least} >= (
      select count(*) from shared_check_parts r where r.shared_check_id = s.id and ${counts})
    order by s.id desc limit 200`);
  for (const { id } of thinned) await db.transaction((tx) => drawUp(tx, id));
}
