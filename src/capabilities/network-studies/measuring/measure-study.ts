import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { job } from '#platform/jobs/job.ts';
import type { Progress } from '#shared/networks/measure-network.ts';
import { figuresToBytes } from '../columns.ts';
import { loadNetwork } from '../load-study.ts';
import type { Study } from '../study.ts';
import { tellStudy } from '../topics.ts';
import { measureApart, type MeasuredStudy } from './measure-apart.ts';

export const measuring = job('measure a network', z.object({ id: z.number() }), ({ db }, { id }) =>
  measureStudy(db, id),
);

/** Measures a network that was ordered. `progress` hears how far it is. */
export async function measureStudy(
  db: Db,
  id: number,
  progress: (progress: Progress) => void = () => {},
): Promise<void> {
  const study = await db.maybe<Pick<Study, 'id' | 'directed' | 'weighted' | 'told'>>(sql`
    select s.id, s.directed, s.weighted, s.told from network_studies s
    where s.id = ${id} and s.state in ('waiting', 'measuring')`);
  if (!study) return;
  const told = tellNowAndThen(db, id);
  try {
    const data = await loadNetwork(db, study);
    const measured = await measureApart({ data }, (now) => {
      progress(now);
      told.hear(now);
    });
    await told.end();
    await keep(db, id, measured);
  } catch (error) {
    await told.end();
    await db.run(sql`
      update network_studies set state = 'failed', version = version + 1 where id = ${id} and state = 'measuring'`);
    await db.transaction((tx) => tellStudy(tx, id));
    throw error;
  }
}

/** Measures a network that was just brought while whoever brought it waits. */
export async function measureNow(db: Db, id: number, progress: (progress: Progress) => void): Promise<void> {
  await db.run(sql`update network_studies set state = 'waiting' where id = ${id} and state = 'read'`);
  await measureStudy(db, id, progress);
}

/** How far it is stands in the database, once a second at most, where every page can see it. */
function tellNowAndThen(db: Db, id: number) {
  let last = 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    hear({ step, share }: Progress): void {
      if (performance.now() - last < 1000) return;
      last = performance.now();
      writing = writing.then(() =>
        db.transaction(async (tx) => {
          const changed = await tx.run(sql`
            update network_studies set state = 'measuring', step = ${step}, share = ${share}, version = version + 1
            where id = ${id} and state in ('waiting', 'measuring')`);
          if (changed > 0) await tellStudy(tx, id);
        }),
      );
    },
    end: () => writing,
  };
}

/** All figures at once, or none; none either where the network was discarded meanwhile. */
async function keep(db: Db, id: number, { figures, columns }: MeasuredStudy): Promise<void> {
  // All columns go over as one, because a list of them would go as text.
  const bytes = Buffer.concat(columns.map(({ values }) => figuresToBytes(values)));
  const each = bytes.length / columns.length;
  await db.transaction(async (tx) => {
    const changed = await tx.run(sql`
      update network_studies
      set state = 'measured', share = 1, step = null, figures = ${JSON.stringify(figures)}::jsonb,
        measured_at = moment(), version = version + 1
      where id = ${id} and state in ('waiting', 'measuring')`);
    if (changed === 0) return;
    await tx.run(sql`delete from network_study_measures where study_id = ${id}`);
    await tx.run(sql`
      insert into network_study_measures (study_id, place, name, figures)
      select ${id}, one.place, one.name, substring(${bytes}::bytea from (one.place - 1)::integer * ${each} + 1 for ${each})
      from unnest(${columns.map(({ name }) => name)}::text[]) with ordinality one (name, place)`);
    await tellStudy(tx, id);
  });
}
