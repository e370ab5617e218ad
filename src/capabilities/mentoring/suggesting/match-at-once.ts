import {
  formPair,
  holdForPairs,
  nameFor,
  takesPairs,
  withdrawOthers,
  type HeldProgramme,
} from '#capabilities/offers/index.ts';
import {
  formGroup,
  matchInGroups,
  readPool,
  startProgramme,
  type FormedGroup,
} from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { blockOf } from '../find-matching.ts';

/**
 * Brings together whoever seeks and whoever has a place, and tells them: nobody looks through it first. The programme
 * is held meanwhile, so that nobody is in two pairs. Answers how many groups began.
 */
export async function matchAtOnce(db: Db, programmeId: number): Promise<number> {
  return db.transaction(async (tx) => {
    const programme = await holdForPairs(tx, programmeId);
    const block = blockOf(programme);
    if (!block || !takesPairs(programme)) return 0;
    const { seed } = await tx.one<{ seed: number }>(
      sql`select seed from programmes where id = ${programmeId}`,
    );
    const { groups } = matchInGroups(await readPool(tx, programme), block, seed);
    for (const group of groups) await begin(tx, programme, group);
    return groups.length;
  });
}

async function begin(
  tx: Db,
  programme: HeldProgramme,
  { people, score, reasons }: FormedGroup,
): Promise<void> {
  const giver = people.find(({ gives }) => gives)!;
  const seekers = people.filter(({ gives }) => !gives);
  const why = { score, reasons };
  if (seekers.length === 1)
    await formPair(tx, programme, { giver: giver.id, seeker: seekers[0]!.id }, null, why);
  else {
    await startProgramme(tx, programme.id, null);
    const name = await nameFor(tx, programme.id, giver.id);
    await formGroup(tx, programme, { name, people, startsOn: programme.begins, ...why }, null);
  }
  for (const { id } of seekers) await withdrawOthers(tx, programme.id, id);
}
