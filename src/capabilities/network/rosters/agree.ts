import { findCommunity } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Benefit } from '../check.ts';
import { benefits as all } from '../check.ts';
import { rosterBegun } from '../happenings.ts';
import { requireLead } from '../together/begin-shared.ts';
import { t } from '../words.ts';
import { findRosterInside, holdOpenRoster } from './find-roster.ts';
import { mostInRoster } from './roster.ts';

/** Begins a roster for a team or community of at most 150. Throws Forbidden for whoever does not look after it. */
export async function beginRoster(
  db: Db,
  me: Me,
  { community: slug, name }: { community: string; name: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await findCommunity(tx, me, slug);
    await requireLead(tx, me, community.id);
    if (community.members_count > mostInRoster)
      throw new Invalid({ community: (c) => t(c, 'roster.too_many', { most: mostInRoster }) });
    const begun = await tx.change<{ id: number }>(sql`
      insert into rosters (community_id, name, started_by) values (${community.id}, ${name}, ${me.id}) returning id`);
    await record(tx, rosterBegun, { actor: me.id, community: community.id }, { roster_id: begun!.id });
    return begun!.id;
  });
}

/** Agrees to be in it: to say something about the others, and that they do. Throws Invalid where it is full. */
export async function agree(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOpenRoster(tx, me, id);
    const { people } = await tx.one<{ people: number }>(sql`
      select count(*)::int as people from roster_people where roster_id = ${id} and person_id <> ${me.id}`);
    if (people >= mostInRoster)
      throw new Invalid({ form: (c) => t(c, 'roster.full', { most: mostInRoster }) });
    await tx.run(sql`
      insert into roster_people (roster_id, person_id) values (${id}, ${me.id}) on conflict do nothing`);
  });
}

/** Goes out, at any time, with all that one said and all that was said about one. */
export async function leaveRoster(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await findRosterInside(tx, me, id);
    await tx.run(sql`delete from roster_people where roster_id = ${id} and person_id = ${me.id}`);
  });
}

export type Gets = { gained: readonly Benefit[]; lost: readonly Benefit[] };

/** Says what one gets from another who agreed: benefits that were ticked, and those that were taken back. */
export async function sayWhatIGet(
  db: Db,
  me: Me,
  id: number,
  otherId: number,
  { gained, lost }: Gets,
): Promise<void> {
  if (otherId === me.id) throw new NotFound();
  await db.transaction(async (tx) => {
    const { agreed } = await holdOpenRoster(tx, me, id);
    if (!agreed) throw new NotFound();
    const other = await tx.maybe(
      sql`select 1 from roster_people where roster_id = ${id} and person_id = ${otherId}`,
    );
    if (!other) throw new NotFound();
    const before = await tx.maybe<{ benefits: Benefit[] }>(sql`
      select benefits from roster_ties where roster_id = ${id} and person_id = ${me.id} and other_id = ${otherId}`);
    const now = all.filter(
      (one) => !lost.includes(one) && (gained.includes(one) || before?.benefits.includes(one) === true),
    );
    if (now.length === 0)
      await tx.run(sql`
        delete from roster_ties where roster_id = ${id} and person_id = ${me.id} and other_id = ${otherId}`);
    else
      await tx.run(sql`
        insert into roster_ties (roster_id, person_id, other_id, benefits) values (${id}, ${me.id}, ${otherId}, ${now}::text[])
        on conflict (roster_id, person_id, other_id) do update set benefits = excluded.benefits`);
  });
}

/** Closes it: nothing is said any more, and those who agreed keep the map. */
export async function closeRoster(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { may_lead } = await holdOpenRoster(tx, me, id);
    if (!may_lead) throw new Forbidden((c) => t(c, 'together.only_leads'));
    await tx.run(sql`update rosters set state = 'closed', closed_at = moment() where id = ${id}`);
  });
}
