import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Said } from './answers.ts';
import { holdOpenCheck } from './find-check.ts';

/** Keeps what was tapped of one person in an open check. What is not named stays as it is. */
export async function answerForPerson(
  db: Db,
  me: Me,
  checkId: number,
  contactId: number,
  { answers, gained, lost }: Said,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOpenCheck(tx, me, checkId);
    const { frequency, known, level, unit, place, contact, closeness } = answers;
    const kept = await tx.run(sql`
      update network_contacts set
        frequency = coalesce(${frequency ?? null}, frequency), known = coalesce(${known ?? null}, known),
        level = coalesce(${level ?? null}, level), unit = coalesce(${unit ?? null}, unit),
        place = coalesce(${place ?? null}, place), contact = coalesce(${contact ?? null}, contact),
        closeness = coalesce(${closeness ?? null}, closeness),
        benefits = array(select one from unnest(benefits || ${[...gained]}::text[]) one
          where one <> all (${[...lost]}::text[]) group by one order by one)
      where id = ${contactId} and check_id = ${checkId}`);
    if (kept === 0) throw new NotFound();
  });
}
