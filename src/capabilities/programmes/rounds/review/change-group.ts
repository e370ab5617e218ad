import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';
import { changeProposal } from './change-proposal.ts';

/** Gives a group of a proposal another name. */
export async function nameGroup(
  db: Db,
  me: Me,
  slug: string,
  group: { id: number; name: string },
  version: number,
): Promise<void> {
  await changeProposal(db, me, slug, version, async (tx, { round }, remember) => {
    await remember([group.id]);
    const named = await tx.run(sql`
      update groups set name = ${group.name} where id = ${group.id} and round_id = ${round.id}`);
    if (named === 0) throw new NotFound();
  });
}

/** Says who leads a group of a proposal; whoever led it before takes part as the others do. */
export async function chooseLeader(
  db: Db,
  me: Me,
  slug: string,
  { id, person }: { id: number; person: number },
  version: number,
): Promise<void> {
  await changeProposal(db, me, slug, version, async (tx, { programme, round }, remember) => {
    const leading = programme.declared.roles.find((role) => role.facilitates);
    if (!leading) throw new Invalid({ form: (c) => t(c, 'review.nobody_leads') });
    const there = await tx.maybe<{ role: string | null }>(sql`
      select role from group_members where group_id = ${id} and round_id = ${round.id} and person_id = ${person}`);
    if (!there) throw new NotFound();
    await remember([id]);
    await tx.run(sql`
      update group_members set facilitates = person_id = ${person},
        role = case when person_id = ${person} then ${leading.key} when role = ${leading.key} then ${there.role} else role end
      where group_id = ${id}`);
  });
}
