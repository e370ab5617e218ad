import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { TooMany } from '#platform/http/refusals.ts';

/** How often something may be tried, by whom, in how many seconds. */
type Limit = { name: string; tries: number; seconds: number };

const quarter = 15 * 60;
const hour = 60 * 60;

export const limits = {
  /** A whole office may share one address, so many people can mistype at once; a guesser needs far more. */
  signInByAddress: { name: 'sign-in address', tries: 100, seconds: quarter },
  /** Enough for somebody who tries all passwords they ever had. */
  signInHere: { name: 'sign-in account and address', tries: 10, seconds: quarter },
  /** Against many addresses that guess at one account. It locks out nobody: a link by mail still works. */
  signInByAccount: { name: 'sign-in account', tries: 100, seconds: hour },
  /** A mailbox must not be flooded by somebody who knows its address. */
  mailByAccount: { name: 'mail account', tries: 5, seconds: hour },
  mailByAddress: { name: 'mail address', tries: 50, seconds: hour },
  /** The code of the first run is typed once. */
  setUp: { name: 'set up', tries: 20, seconds: hour },
  /** A session that somebody left open must not become a way to guess the password. */
  ownPassword: { name: 'own password', tries: 10, seconds: quarter },
} as const satisfies Record<string, Limit>;

/**
 * Counts a try and throws TooMany beyond the limit. The count is kept in the database, so it holds for
 * all processes together; give it the database itself, so that the try counts though the act fails.
 */
export async function countTry(db: Db, limit: Limit, who: string): Promise<void> {
  const { tries, left } = await db.transaction((tx) =>
    tx.one<{ tries: number; left: number }>(sql`
      insert into attempts (subject, window_start)
      values (${`${limit.name}: ${who}`}, date_bin(make_interval(secs => ${limit.seconds}), moment(), 'epoch'))
      on conflict (subject, window_start) do update set tries = attempts.tries + 1
      returning tries, ceil(extract(epoch from
        window_start + make_interval(secs => ${limit.seconds}) - moment()))::int as left`),
  );
  if (tries > limit.tries) throw new TooMany(Math.max(left, 1));
}

/** Who has succeeded starts anew. */
export async function forgetTries(db: Db, limit: Limit, who: string): Promise<void> {
  await db.run(sql`delete from attempts where subject = ${`${limit.name}: ${who}`}`);
}
