import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { enqueue } from '#platform/jobs/job.ts';

/** What is told one person alone. The activity log knows nothing of it, as it is nobody else's business. */
export const ownKinds = [
  'feedback_asked',
  'feedback_waits',
  'feedback_given',
  'feedback_share',
  'feedback_shared',
  'nudge',
  'follow_up',
  'card_action_due',
  'check_due',
] as const;
export type OwnKind = (typeof ownKinds)[number];

/** `about` is the id of what it is about, where the person finds it; `times` tells a second word on it from the first. */
const payload = z.object({
  person: z.number(),
  kind: z.enum(ownKinds),
  about: z.number(),
  actor: z.number().nullable(),
  times: z.number().default(1),
});
export type OwnNews = z.output<typeof payload>;

/** The piece of work by which whoever writes to people writes it into an inbox. */
export const ownNews = { name: 'tell-own-news', payload };

/** Tells the person soon, if the transaction of the act is committed. Nothing of what it says stands in it. */
export const tellOwn = (tx: Db, news: Omit<OwnNews, 'times'> & { times?: number }): Promise<void> =>
  enqueue(tx, ownNews, { times: 1, ...news });

/** What is settled stands in the inbox no more. */
export async function forgetOwn(
  tx: Db,
  { person, kinds, about }: { person: number; kinds: readonly OwnKind[]; about: number },
): Promise<void> {
  const gone = await tx.run(sql`
    delete from notifications
    where person_id = ${person} and kind = any(${[...kinds]}::text[]) and (data ->> 'about')::bigint = ${about}`);
  if (gone > 0) await tx.run(sql`select announce_inbox(${person})`);
}
