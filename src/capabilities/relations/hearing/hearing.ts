import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { noteTies, type Lesson, type Tie } from '../note-ties.ts';

/** What a happening says of who had to do with whom. */
export type Heard = { ties: Tie[]; lessons: Lesson[] };
export const nothing: Heard = { ties: [], lessons: [] };

/** Makes ties of a happening, once, however often it is told. */
export function hearing<Data>(hear: (tx: Db, happened: Happened<Data>) => Promise<Heard>) {
  return async ({ db }: Ground, happened: Happened<Data>): Promise<void> => {
    await db.transaction(async (tx) => {
      const isNew = await tx.run(sql`
        insert into relations_heard (activity_id) values (${happened.id}) on conflict do nothing`);
      if (isNew === 0) return;
      await noteTies(tx, { at: happened.at, ...(await hear(tx, happened)) });
    });
  };
}

/** What is told again is told within days; what was heard before that need not be known any longer. */
export async function forgetHeard({ db }: Ground): Promise<void> {
  await db.run(sql`
    delete from relations_heard h using activity a
    where a.id = h.activity_id and a.at < moment() - interval '30 days'`);
}

/** Both sides of what one got from the other. */
export const given = (source: Tie['source'], taker: number, giver: number): Tie[] => [
  { person: taker, other: giver, source, way: 'from' },
  { person: giver, other: taker, source, way: 'to' },
];

/** Both sides of what two did together. */
export const together = (source: Tie['source'], one: number, other: number): Tie[] => [
  { person: one, other, source, way: 'with' },
  { person: other, other: one, source, way: 'with' },
];

/** Whether the same person did the same to the same post before: pressing again is no second thanks. */
export async function isAgain(tx: Db, { id, kind, actor_id, post_id }: Happened): Promise<boolean> {
  const { again } = await tx.one<{ again: boolean }>(sql`
    select exists (select from activity a
      where a.post_id = ${post_id} and a.kind = ${kind} and a.actor_id = ${actor_id} and a.id < ${id}) as again`);
  return again;
}
