import { findCommunity, holdCommunity, type Community } from '#capabilities/communities/index.ts';
import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Team, TeamPerson } from './team.ts';
import { t } from './words.ts';

/** The department of more than half of a community's people, of those who show theirs to everybody; else null. */
export const departmentOf = (community: Sql): Sql => sql`(
  select one.department from (
    select p.department, count(*) over () as all_of_them from memberships m join people p on p.id = m.person_id
    where m.community_id = ${community} and m.left_at is null and p.status = 'active' and p.department is not null
      and coalesce(p.field_audiences ->> 'department', 'everyone') = 'everyone') one
  group by one.department, one.all_of_them having count(*) * 2 > one.all_of_them)`;

type Row = Pick<Team, 'topics' | 'lessons_opened_at' | 'leads' | 'people' | 'department'> & {
  follow: { level: 'everything' | 'usual' | 'nothing'; until: string | null } | null;
};

const peopleOf = (id: number, roles: Sql, most: number): Sql => sql`(
  select coalesce(jsonb_agg(one), '[]') from (
    select ${personCard} from memberships m join people p on p.id = m.person_id left join files f on f.id = p.photo_file_id
    where m.community_id = ${id} and m.left_at is null and p.status not in ('deactivated', 'erased') and ${roles}
    order by plain(p.name), p.id limit ${most}) one)`;

/** The team at this address, as far as somebody may see it. Throws NotFound for a community that is none. */
export async function findTeam(db: Db, me: Me, slug: string): Promise<Team> {
  const community = await findCommunity(db, me, slug);
  const row = await db.maybe<Row>(sql`
    select x.topics, x.lessons_opened_at, ${departmentOf(sql`x.community_id`)} as department,
      ${peopleOf(community.id, sql`m.role = 'owner'`, 10)} as leads,
      case when ${community.readable}::boolean then ${peopleOf(community.id, sql`true`, 8)} else '[]' end as people,
      (select jsonb_build_object('level', w.level, 'until', w.until) from follows w
        where w.person_id = ${me.id} and w.subject = 'community' and w.subject_id = ${community.id}
          and (w.until is null or w.until > moment())) as follow
    from teams x where x.community_id = ${community.id}`);
  if (!row || community.kind !== 'team') throw new NotFound();
  const { follow, ...rest } = row;
  return {
    ...community,
    ...rest,
    may_write: community.my_role !== null && community.state !== 'archived',
    follow: follow && { ...follow, until: follow.until === null ? null : new Date(follow.until) },
  };
}

/** The same for what only those read who may read in it. Throws NotFound for the others. */
export async function findReadableTeam(db: Db, me: Me, slug: string): Promise<Team> {
  const team = await findTeam(db, me, slug);
  if (!team.readable) throw new NotFound();
  return team;
}

/** The same for a page of who leads it. Throws Forbidden for the others. */
export async function findTeamToLead(db: Db, me: Me, slug: string): Promise<Team> {
  const team = await findTeam(db, me, slug);
  if (!team.may_own) throw new Forbidden((c) => t(c, 'only_lead'));
  return team;
}

/** The same for a page on which its people write. Throws Forbidden for the others. */
export async function findTeamToWrite(db: Db, me: Me, slug: string): Promise<Team> {
  const team = await findReadableTeam(db, me, slug);
  if (!team.may_write) throw new Forbidden((c) => t(c, 'only_team'));
  return team;
}

/** The community of a team, held, for one of its people who changes something. Throws Forbidden for others. */
export async function holdTeam(tx: Db, me: Me, slug: string): Promise<Community> {
  const team = await holdCommunity(tx, me, slug);
  if (team.kind !== 'team') throw new NotFound();
  if (team.my_role === null) {
    if (!team.readable) throw new NotFound();
    throw new Forbidden((c) => t(c, 'only_team'));
  }
  if (team.state === 'archived') throw new Forbidden((c) => t(c, 'closed'));
  return team;
}

/** The same for who leads it. */
export async function holdTeamToLead(tx: Db, me: Me, slug: string): Promise<Community> {
  const team = await holdTeam(tx, me, slug);
  if (!team.may_own) throw new Forbidden((c) => t(c, 'only_lead'));
  return team;
}

export const namesOf = (people: readonly TeamPerson[]): string => people.map(({ name }) => name).join(', ');
