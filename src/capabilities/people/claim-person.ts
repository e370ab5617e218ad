import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { directoryChanged, personClaimed } from './happenings.ts';

/** Says that a person without an account is oneself. Saying it again changes nothing. */
export async function askToClaim(db: Db, me: Me, id: PersonId): Promise<void> {
  await db.transaction(async (tx) => {
    const unclaimed = await tx.maybe(
      sql`select 1 from people where id = ${id} and status = 'unclaimed' for update`,
    );
    if (!unclaimed) throw new NotFound();
    await tx.run(
      sql`insert into claims (person_id, claimant_id) values (${id}, ${me.id}) on conflict do nothing`,
    );
  });
}

export type Claim = Pick<Tables['claims'], 'id' | 'person_id' | 'claimant_id' | 'asked_at'> & {
  person: string;
  claimant: string;
  posts: number;
};

/** Claims that wait for an administrator, oldest first. */
export function openClaims(db: Db): Promise<Claim[]> {
  return db.many<Claim>(sql`
    select k.id, k.person_id, p.name as person, k.claimant_id, b.name as claimant, k.asked_at,
      (select count(*) from posts where author_id = p.id and deleted_at is null) as posts
    from claims k join people p on p.id = k.person_id join people b on b.id = k.claimant_id
    where k.decided_at is null order by k.asked_at, k.id limit 100`);
}

/** An administrator's answer to a claim. With a yes all contributions move over, and the old page leads to the new. */
export async function decideClaim(db: Db, me: Me, claimId: number, granted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const claim = await tx.maybe<Pick<Tables['claims'], 'person_id' | 'claimant_id'>>(sql`
      update claims set decided_at = moment(), decided_by = ${me.id}, granted = ${granted}
      where id = ${claimId} and decided_at is null returning person_id, claimant_id`);
    if (!claim) throw new NotFound();
    if (granted) await claimPerson(tx, me, claim.person_id, claim.claimant_id);
  });
}

/** Moves all that a person without an account contributed to somebody who is here. Throws NotFound. */
export async function claimPerson(tx: Db, me: Me, from: PersonId, to: PersonId): Promise<void> {
  const both = await tx.many<{ id: number }>(sql`
    select id from people where (id = ${from} and status = 'unclaimed') or (id = ${to} and status = 'active')
    order by id for update`);
  if (both.length < 2) throw new NotFound();
  await tx.run(sql`update posts set author_id = ${to} where author_id = ${from}`);
  await tx.run(sql`update post_versions set edited_by = ${to} where edited_by = ${from}`);
  await tx.run(sql`update discussions set author_id = ${to} where author_id = ${from}`);
  await tx.run(sql`update discussions set last_post_by = ${to} where last_post_by = ${from}`);
  await tx.run(sql`update files set owner_id = ${to} where owner_id = ${from}`);
  await tx.run(
    sql`update imported set local_id = ${to} where local_id = ${from} and kind in ('person', 'user', 'author')`,
  );
  await moveOnce(tx, from, to);
  await tx.run(sql`
    update people set status = 'deactivated', deactivated_at = moment(), merged_into_id = ${to}, email = null
    where id = ${from}`);
  await record(tx, personClaimed, { actor: me.id }, { person_id: to, from_id: from });
  await record(tx, directoryChanged, { actor: me.id }, { person_ids: [from, to] });
}

/** What somebody can have only once for a thing: where both have it, one of the two goes. */
async function moveOnce(tx: Db, from: number, to: number): Promise<void> {
  const move = async (copy: Sql, remove: Sql) => {
    await tx.run(copy);
    await tx.run(remove);
  };
  await move(
    sql`insert into votes (post_id, person_id, voted_at)
      select post_id, ${to}, voted_at from votes where person_id = ${from} on conflict do nothing`,
    sql`delete from votes where person_id = ${from}`,
  );
  await move(
    sql`insert into reactions (post_id, person_id, emoji, reacted_at)
      select post_id, ${to}, emoji, reacted_at from reactions where person_id = ${from} on conflict do nothing`,
    sql`delete from reactions where person_id = ${from}`,
  );
  await move(
    sql`insert into mentions (post_id, person_id)
      select post_id, ${to} from mentions where person_id = ${from} on conflict do nothing`,
    sql`delete from mentions where person_id = ${from}`,
  );
  await move(
    sql`insert into cannot_meet (programme_id, person_id, other_id)
      select programme_id, person_id, ${to} from cannot_meet where other_id = ${from} and person_id <> ${to}
      on conflict do nothing`,
    sql`delete from cannot_meet where other_id = ${from}`,
  );
  await tx.run(sql`delete from memberships where person_id = ${from}`);
}
