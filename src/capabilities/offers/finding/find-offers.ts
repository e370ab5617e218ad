import { z } from 'zod';
import { fieldOpen, personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, join, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { kindSlugs, offerPlaces, slugs, type Offer } from '../offer.ts';
import { takesRequests } from '../policy.ts';
import { cursor, readMark, writeMark } from './cursor.ts';

/** What the board is asked for; '' asks for nothing. */
export const askedOfBoard = z.object({
  kind: z.enum(kindSlugs).optional().catch(undefined),
  topic: optionalText(60),
  department: optionalText(100),
  place: z.enum(offerPlaces).optional().catch(undefined),
  after: cursor,
});
export type AskedOfBoard = z.output<typeof askedOfBoard>;

const size = 24;

/** Of `offers o`, `people p` and `files f`: where somebody works is told as they tell it themselves. */
const columns = (me: Me): Sql => sql`
  o.id, o.kind, o.topics, o.words, o.capacity, o.taken, o.is_full, o.place, o.created_at,
  (o.paused or coalesce(o.paused_until > moment()::date, false)) as paused,
  case when o.paused_until > moment()::date then to_char(o.paused_until, 'YYYY-MM-DD') end as paused_until,
  (select jsonb_build_object('id', one.id, 'name', one.name, 'photo', one.photo)
    from (select ${personCard}) one) as person,
  case when ${fieldOpen(me, 'department')} then p.department end as department,
  case when ${fieldOpen(me, 'location')} then p.location end as location`;

const joined: Sql = sql`offers o join people p on p.id = o.person_id left join files f on f.id = p.photo_file_id`;

/** Offers of colleagues who take requests, those with a free place first. Mine are not among them. */
export async function findOffers(
  db: Db,
  me: Me,
  { kind, topic, department, place, after }: AskedOfBoard,
): Promise<{ items: Offer[]; next: string | null }> {
  const wanted = [takesRequests, sql`p.status = 'active' and o.person_id <> ${me.id}`];
  if (kind) wanted.push(sql`o.kind = ${slugs[kind]}`);
  if (topic) wanted.push(sql`plain_list(o.topics) @> array[plain(${topic})]`);
  if (department)
    wanted.push(sql`plain(p.department) = plain(${department}) and ${fieldOpen(me, 'department')}`);
  if (place) wanted.push(sql`o.place in (${place}, 'either')`);
  const mark = readMark(after);
  const rest = mark
    ? sql` and o.is_full >= ${mark.full} and (o.is_full > ${mark.full} or o.id < ${mark.id})`
    : empty;
  const rows = await db.many<Offer>(sql`
    select ${columns(me)} from ${joined} where ${join(wanted, sql` and `)}${rest}
    order by o.is_full, o.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > size && last ? writeMark({ full: last.is_full, id: last.id }) : null,
  };
}

/** What this person stands ready for now; my own also while they are paused. */
export function offersOf(db: Db, me: Me, personId: number): Promise<Offer[]> {
  return db.many<Offer>(sql`
    select ${columns(me)} from ${joined}
    where o.person_id = ${personId} and o.ended_at is null and p.status = 'active'
      and (o.person_id = ${me.id} or ${takesRequests})
    order by o.id`);
}

/** One offer that somebody may ask for. Throws NotFound where it was taken back or is paused, except for its owner. */
export async function findOffer(db: Db, me: Me, id: number): Promise<Offer> {
  const offer = await db.maybe<Offer>(sql`
    select ${columns(me)} from ${joined}
    where o.id = ${id} and o.ended_at is null and p.status = 'active' and (o.person_id = ${me.id} or ${takesRequests})`);
  if (!offer) throw new NotFound();
  return offer;
}
