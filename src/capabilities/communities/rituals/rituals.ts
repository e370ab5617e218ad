import { z } from 'zod';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import { id, optionalDate, optionalText, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { holdCommunity } from '../find-community.ts';
import { ritualAdded, ritualEnded } from '../happenings.ts';
import { t } from '../words.ts';
import { cadences, nextOn } from './cadence.ts';

export const ritualFields = z.object({
  name: text(120),
  what: optionalText(1000),
  cadence: z.enum(cadences),
  weekday: z.coerce.number().int().min(1).max(7),
  starts_on: optionalDate,
  owner_id: id,
});

export type RitualFields = z.output<typeof ritualFields>;

export type Ritual = Pick<
  Tables['rituals'],
  'id' | 'name' | 'what' | 'cadence' | 'weekday' | 'next_on' | 'owner_id'
> & { owner: string | null };

/** What the community does again and again, the next one first. */
export function listRituals(db: Db, communityId: number): Promise<Ritual[]> {
  return db.many(sql`
    select r.id, r.name, r.what, r.cadence, r.weekday, r.next_on, r.owner_id, p.name as owner
    from rituals r left join people p on p.id = r.owner_id
    where r.community_id = ${communityId} and r.ended_at is null
    order by r.next_on, r.id limit 50`);
}

/** Adds something that is done again and again; one of the members looks after it. Returns its id. */
export async function addRitual(db: Db, me: Me, slug: string, fields: RitualFields): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!community.may_moderate || community.state === 'archived') throw new Forbidden();
    await requireMember(tx, community.id, fields.owner_id);
    const today = (await now(tx)).toISOString().slice(0, 10);
    const starts_on = fields.starts_on ?? today;
    const next = nextOn({ ...fields, starts_on }, today);
    const { id } = await tx.one<{ id: number }>(sql`
      insert into rituals (community_id, name, what, cadence, weekday, starts_on, owner_id, next_on)
      values (${community.id}, ${fields.name}, ${fields.what}, ${fields.cadence}, ${fields.weekday},
              ${starts_on}, ${fields.owner_id}, ${next})
      returning id`);
    await record(tx, ritualAdded, { actor: me.id, community: community.id }, { ritual_id: id });
    return id;
  });
}

async function requireMember(tx: Db, communityId: number, personId: number): Promise<void> {
  const member = await tx.maybe(sql`
    select 1 from memberships where community_id = ${communityId} and person_id = ${personId} and left_at is null`);
  if (!member) throw new Invalid({ owner_id: (c) => t(c, 'ritual.owner_is_no_member') });
}

/** Ends a ritual; ending it twice is ending it once. */
export async function endRitual(db: Db, me: Me, slug: string, ritualId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!community.may_moderate) throw new Forbidden();
    const ritual = await tx.maybe<Pick<Tables['rituals'], 'ended_at'>>(sql`
      select ended_at from rituals where id = ${ritualId} and community_id = ${community.id}`);
    if (!ritual) throw new NotFound();
    if (ritual.ended_at) return;
    await tx.run(sql`update rituals set ended_at = moment() where id = ${ritualId}`);
    await record(tx, ritualEnded, { actor: me.id, community: community.id }, { ritual_id: ritualId });
  });
}
