import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { fewest } from '../check.ts';
import { answersOf } from '../measures/answers.ts';
import { measure } from '../measures/measure.ts';
import { suggest } from '../measures/suggest.ts';
import { t } from '../words.ts';
import { departmentsKnown, findCheck, holdOpenCheck } from './find-check.ts';

/**
 * Finishes a check: from now on it reads as it is, and two moves are suggested for its two weakest axes. Finishing twice
 * is finishing once. Throws Invalid while fewer than five people are named.
 */
export async function finishCheck(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    try {
      await holdOpenCheck(tx, me, id);
    } catch (error) {
      if (error instanceof Forbidden) return;
      throw error;
    }
    const check = await findCheck(tx, me, id);
    if (check.contacts.length < fewest)
      throw new Invalid({ form: (c) => t(c, 'finish.too_few', { fewest, count: check.contacts.length }) });
    await tx.run(sql`
      update network_checks set state = 'done', finished_at = moment(), departments_count = ${departmentsKnown},
        own_department = (select department from people where id = ${me.id})
      where id = ${id}`);
    const moves = suggest(measure(answersOf(check)));
    await tx.run(sql`
      insert into network_moves (check_id, axis, act)
      select ${id}, axis, act from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (axis text, act text)`);
  });
}
