import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { indexCommunity, indexDiscussion, indexLessons, indexPeople } from './index-entries.ts';

const batch = 500;

type Table = 'people' | 'communities' | 'discussions' | 'lessons';

/** Makes all entries anew, after a restore or a large import; `progress` hears how many are done. */
export async function rebuildSearch(db: Db, progress: (done: number) => void): Promise<void> {
  let done = 0;
  const each = async (table: Table, work: (ids: number[]) => Promise<unknown>) => {
    for (let after = 0; ;) {
      const ids = await nextIds(db, table, after);
      if (ids.length === 0) return;
      await work(ids);
      after = ids.at(-1)!;
      progress((done += ids.length));
    }
  };
  await each('people', (ids) => indexPeople(db, ids));
  await each('lessons', (ids) => indexLessons(db, ids));
  await each('communities', (ids) => inTurn(ids, (id) => indexCommunity(db, id)));
  await each('discussions', (ids) => inTurn(ids, (id) => indexDiscussion(db, id)));
}

async function nextIds(db: Db, table: Table, after: number): Promise<number[]> {
  const from = {
    people: sql`people`,
    communities: sql`communities`,
    discussions: sql`discussions`,
    lessons: sql`lessons`,
  }[table];
  const rows = await db.many<{ id: number }>(
    sql`select id from ${from} where id > ${after} order by id limit ${batch}`,
  );
  return rows.map(({ id }) => id);
}

async function inTurn(ids: readonly number[], work: (id: number) => Promise<void>): Promise<void> {
  for (const id of ids) await work(id);
}
