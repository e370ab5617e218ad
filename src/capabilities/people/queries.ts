import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { audiencesOfMine, fieldOpen } from './audience.ts';
import type { FurtherField } from './fields.ts';
import type { Colleague, PersonRow } from './profile.ts';

/** Columns of `people p` left join `files f`: who someone is in a line of a list. Everyone may see these. */
export const personCard: Sql = sql`p.id, p.name, '/photos/' || f.key as photo`;

/** All columns of a PersonRow but the manager, for `people p left join files f`. */
export const personColumns = (me: Me): Sql => sql`
  ${personCard}, p.status, p.email, p.pronouns, p.job_title, p.department, p.location, p.time_zone, p.level,
  p.started_on, p.languages, p.ask_me_about, p.want_to_learn, p.about_html, p.further, p.field_audiences,
  ${audiencesOfMine(me)} as audiences_of_mine`;

const managerOf: Sql = sql`(
  select json_build_object('id', b.id, 'name', b.name, 'photo', '/photos/' || bf.key)
  from people b left join files bf on bf.id = b.photo_file_id where b.id = p.manager_id) as manager`;

export type PersonPage = PersonRow &
  Pick<Tables['people'], 'merged_into_id'> & {
    reports: Colleague[];
    claim_asked: boolean;
    now: Date;
    fields: FurtherField[];
  };

/** Everything for the page of one person; whom they lead, as far as those let the reader see it. */
export async function personPage(db: Db, me: Me, id: number): Promise<PersonPage> {
  const found = await db.maybe<PersonPage>(sql`
    select ${personColumns(me)}, ${managerOf}, p.merged_into_id,
      (select coalesce(json_agg(report order by report.name), '[]') from (
        select ${personCard} from people boss, people p left join files f on f.id = p.photo_file_id
        where boss.id = ${id} and p.manager_id = boss.id and p.status in ('active', 'invited') and ${fieldOpen(me, 'manager')}
        order by p.name limit 50) report) as reports,
      exists (select 1 from claims k where k.person_id = p.id and k.claimant_id = ${me.id} and k.decided_at is null)
        as claim_asked,
      moment() as now,
      (select coalesce(json_agg(pf order by pf.position, pf.key), '[]') from profile_fields pf) as fields
    from people p left join files f on f.id = p.photo_file_id
    where p.id = ${id}`);
  if (!found) throw new NotFound();
  return found;
}

/** A person by id for whoever needs to know that they exist; throws NotFound. */
export async function findPerson(
  db: Db,
  id: number,
): Promise<Colleague & Pick<Tables['people'], 'email' | 'status'>> {
  const found = await db.maybe<Colleague & Pick<Tables['people'], 'email' | 'status'>>(sql`
    select ${personCard}, p.email, p.status from people p left join files f on f.id = p.photo_file_id where p.id = ${id}`);
  if (!found) throw new NotFound();
  return found;
}

export function furtherFields(db: Db): Promise<FurtherField[]> {
  return db.many<FurtherField>(sql`
    select key, label_en, label_de, kind, choices, audience, position from profile_fields order by position, key`);
}
