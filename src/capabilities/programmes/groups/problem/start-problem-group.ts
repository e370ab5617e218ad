import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { startProgramme } from '../../running/start-programme.ts';
import { startGroup } from '../start-group.ts';
import { t } from '../words.ts';
import { findOwnQuestion, questionFormat } from './question.ts';

type Gathering = {
  id: number;
  programme_id: number;
  time_zone: string;
  format_version_id: number;
  day: string;
  members: number[];
  departments: number;
};

/** A group that gathers around a question, held; null once it has begun. */
export const holdGathering = (tx: Db, groupId: number): Promise<Gathering | null> =>
  tx.maybe(sql`
    select g.id, g.programme_id, p.time_zone, p.format_version_id, (moment() at time zone p.time_zone)::date as day,
      (select array_agg(m.person_id order by m.joined_at, m.person_id) from group_members m
        where m.group_id = g.id and m.left_at is null) as members,
      (select count(distinct w.department)::int from group_members m join people w on w.id = m.person_id
        where m.group_id = g.id and m.left_at is null) as departments
    from groups g join programmes p on p.id = g.programme_id
    where g.id = ${groupId} and g.state = 'gathering' for no key update of g`);

/** The asker lets the group begin with those who said yes; they need not wait for everybody. */
export async function startProblemGroup(db: Db, me: Me, discussionId: number): Promise<number> {
  return db.transaction(async (tx) => {
    const { group_id: groupId } = await findOwnQuestion(tx, me, discussionId);
    const gathering = groupId === null ? null : await holdGathering(tx, groupId);
    if (!gathering) throw new NotFound();
    const { block } = questionFormat();
    const { smallest, departments_at_least: departments = 3 } = block;
    if (gathering.members.length < smallest || gathering.departments < departments)
      throw new Invalid({ form: (c) => t(c, 'problem.not_enough', { smallest, departments }) });
    await beginGathering(tx, gathering, me.id);
    return gathering.id;
  });
}

/** Begins; whoever said yes first leads, as the one who asks cannot. */
export async function beginGathering(tx: Db, gathering: Gathering, actor: number): Promise<void> {
  const declared = await findVersion(tx, gathering.format_version_id);
  const lead = declared.roles.find((role) => role.facilitates)?.key ?? null;
  await tx.run(sql`
    update group_members set facilitates = true, role = ${lead} where group_id = ${gathering.id} and person_id = (
      select m.person_id from group_members m join problem_groups q on q.group_id = m.group_id
      join discussions d on d.id = q.discussion_id
      where m.group_id = ${gathering.id} and m.left_at is null and m.person_id is distinct from d.author_id
      order by m.joined_at, m.person_id limit 1) and ${lead}::text is not null`);
  await tx.run(sql`
    update group_invitations set state = 'withdrawn', answered_at = moment()
    where group_id = ${gathering.id} and state = 'asked'`);
  await startProgramme(tx, gathering.programme_id, actor);
  const { programme_id: id, time_zone } = gathering;
  await startGroup(tx, { id, time_zone, declared }, gathering.id, gathering.day, actor);
}
