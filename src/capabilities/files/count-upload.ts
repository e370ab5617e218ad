import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { TooMany } from '#platform/http/refusals.ts';
import type { Me } from '#platform/http/me.ts';

/** More than anybody puts into posts in an hour, and too few to fill a disk. */
const mostPerHour = 200;

/** Counts an upload of a person, and throws TooMany beyond the limit. */
export async function countUpload(tx: Db, me: Me): Promise<void> {
  const { tries, left } = await tx.one<{ tries: number; left: number }>(sql`
    insert into attempts (subject, window_start) values (${`upload: ${me.id}`}, date_trunc('hour', moment()))
    on conflict (subject, window_start) do update set tries = attempts.tries + 1
    returning tries, ceil(extract(epoch from window_start + interval '1 hour' - moment()))::int as left`);
  if (tries > mostPerHour) throw new TooMany(left);
}
