import { belongs } from '#capabilities/communities/index.ts';
import { fieldOpen, personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { leads } from '../together/find-shared.ts';
import { t } from '../words.ts';
import type { Roster, RosterPerson, RosterTie } from './roster.ts';

/** Throws NotFound for whoever is not in the team or community. */
export async function findRoster(db: Db, me: Me, id: number): Promise<Roster> {
  const found = await db.maybe<Roster>(sql`
    select r.id, r.name, r.state, r.created_at, ${leads(me)} as may_lead, a.person_id is not null as agreed, a.answered_at,
      jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) as community
    from rosters r join communities c on c.id = r.community_id
      left join roster_people a on a.roster_id = r.id and a.person_id = ${me.id}
    where r.id = ${id} and ${belongs(me)}`);
  if (!found) throw new NotFound();
  return found;
}

/** The same for those who agreed; throws NotFound for all others, as nobody else may know who did. */
export async function findRosterInside(db: Db, me: Me, id: number): Promise<Roster> {
  const roster = await findRoster(db, me, id);
  if (!roster.agreed) throw new NotFound();
  return roster;
}

/** One that is open, held until the transaction ends, so that people agree one after the other. */
export async function holdOpenRoster(tx: Db, me: Me, id: number): Promise<Roster> {
  await tx.maybe(sql`select 1 from rosters where id = ${id} for no key update`);
  const roster = await findRoster(tx, me, id);
  if (roster.state !== 'open') throw new Forbidden((c) => t(c, 'roster.is_closed'));
  return roster;
}

/** Who agreed and is still in the team or community, by name, with what I get from each. For those who agreed themselves. */
export const peopleOf = (db: Db, me: Me, { id, community }: Roster): Promise<RosterPerson[]> =>
  db.many<RosterPerson>(sql`
    select ${personCard}, case when ${fieldOpen(me, 'department')} then p.department end as department,
      coalesce(said.benefits, '{}') as benefits
    from roster_people a join people p on p.id = a.person_id left join files f on f.id = p.photo_file_id
      left join roster_ties said on said.roster_id = a.roster_id and said.person_id = ${me.id} and said.other_id = a.person_id
    where a.roster_id = ${id} and p.status = 'active' and exists (select from memberships m
      where m.community_id = ${community.id} and m.person_id = p.id and m.left_at is null)
    order by plain(p.name), p.id`);

/** Who gets what from whom. For those who agreed themselves. */
export const tiesOf = (db: Db, { id }: Roster): Promise<RosterTie[]> =>
  db.many<RosterTie>(sql`
    select person_id as "from", other_id as "to", benefits from roster_ties where roster_id = ${id}
    order by person_id, other_id`);
