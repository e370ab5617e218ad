import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { isInvited, organises, visible } from './policy.ts';
import type { Programme } from './programme.ts';

type Row = Omit<Programme, 'declared'>;

/** A programme as this person sees it, on `programmes p`. */
export const programmeColumns = (me: Me): Sql => sql`
  p.id, p.slug, p.name, p.purpose, p.format_version_id, p.format_key, p.runs, p.grouping, p.community_id, p.audience,
  p.state, p.opens_at, p.closes_at, p.starts_on, p.places, p.time_zone, p.adjustments, p.seed, p.rounds_count,
  p.next_round_on, p.meeting_link, p.space_id, p.facilitators_space_id, p.follows_id, p.closing_words, p.version,
  p.created_at, p.started_at, p.closed_at, ${organises(me)} as organises,
  (select jsonb_build_object('slug', c.slug, 'name', c.name) from communities c where c.id = p.community_id) as community,
  (select jsonb_build_object('participant_id', t.id, 'state', t.state, 'role', t.role, 'paused_until', t.paused_until)
    from participants t where t.programme_id = p.id and t.person_id = ${me.id}) as mine,
  to_char(p.opens_at at time zone p.time_zone, 'YYYY-MM-DD') as opens_on,
  to_char((p.closes_at at time zone p.time_zone) - interval '1 second', 'YYYY-MM-DD') as closes_on,
  ${isInvited(me)} as invited`;

/** The programme at this address. Throws NotFound where there is none, or none for this person. */
export async function findProgramme(db: Db, me: Me, slug: string): Promise<Programme> {
  const row = await db.maybe<Row>(sql`
    select ${programmeColumns(me)} from programmes p where p.slug = ${slug} and ${visible(me)}`);
  if (!row) throw new NotFound();
  return { ...row, declared: await findVersion(db, row.format_version_id) };
}

/** The same, for its organisers alone. */
export async function findProgrammeToOrganise(db: Db, me: Me, slug: string): Promise<Programme> {
  const programme = await findProgramme(db, me, slug);
  if (!programme.organises) throw new Forbidden();
  return programme;
}

/** The same, held until the transaction ends, so that acts on one programme follow one another. */
export async function holdProgramme(tx: Db, me: Me, slug: string): Promise<Programme> {
  await tx.maybe(sql`select 1 from programmes where slug = ${slug} for no key update`);
  return findProgramme(tx, me, slug);
}

export async function holdProgrammeToOrganise(tx: Db, me: Me, slug: string): Promise<Programme> {
  await tx.maybe(sql`select 1 from programmes where slug = ${slug} for no key update`);
  return findProgrammeToOrganise(tx, me, slug);
}
