import { keepVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { insert } from '../../founding/found-programme.ts';
import { programmeFounded } from '../../happenings.ts';
import { askIn } from '../invitations.ts';
import { proposeGroup } from '../start-group.ts';
import { t } from '../words.ts';
import { choosePeople } from './choose-people.ts';
import { findOwnQuestion, questionFormat } from './question.ts';

/**
 * Gathers a few people from several departments around a question that its asker could not get answered. They are
 * asked, and in the group once they said yes. One group a question: gathering again answers the same. Returns its id.
 */
export async function gatherProblemGroup(db: Db, me: Me, discussionId: number): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.maybe(sql`select 1 from discussions where id = ${discussionId} for no key update`);
    const question = await findOwnQuestion(tx, me, discussionId);
    if (question.group_id !== null) return question.group_id;
    const people = await choosePeople(tx, question);
    if (people === null) throw new Invalid({ form: (c) => t(c, 'problem.too_few_people') });

    const { declared } = questionFormat();
    const plan = {
      name: question.title.slice(0, 120),
      purpose: '',
      community_id: question.community_id,
      audience: null,
      opens_on: null,
      closes_on: null,
      starts_on: null,
      places: null,
      time_zone: me.timeZone,
      meeting_link: null,
    };
    const programme = await insert(tx, plan, await keepVersion(tx, declared), declared);
    await tx.run(sql`
      insert into programme_organisers (programme_id, person_id) values (${programme.id}, ${me.id})`);
    await tx.run(sql`
      insert into participants (programme_id, person_id, admitted_at) values (${programme.id}, ${me.id}, moment())`);
    await record(tx, programmeFounded, { actor: me.id, programme: programme.id }, {});
    const owner = declared.roles.find((role) => role.from === 'intake' && !role.facilitates)?.key ?? null;
    const asker = { id: me.id, role: owner, gives: false, facilitates: false };
    const forming = { id: programme.id, time_zone: me.timeZone, declared };
    const groupId = await proposeGroup(tx, forming, { name: plan.name, people: [asker] }, 'gathering');
    await tx.run(
      sql`insert into problem_groups (discussion_id, group_id) values (${question.id}, ${groupId})`,
    );
    for (const person of people) await askIn(tx, { id: groupId, programme_id: programme.id }, person, me.id);
    return groupId;
  });
}
