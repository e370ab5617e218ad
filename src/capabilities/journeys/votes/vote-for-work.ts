import type { StepOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findWork } from '../work/find-work.ts';
import { aroundWork } from '../work/sign-work.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';

/** Gives one of one's votes to what was handed in, or takes it back, until the vote ends. Never to one's own. */
export async function voteForWork(db: Db, me: Me, workId: number, wanted: boolean): Promise<Step> {
  return db.transaction(async (tx) => {
    const work = await findWork(tx, me, workId);
    const { step, programme } = await aroundWork(tx, me, workId);
    const vote = (step.declared as Partial<StepOf<'deliverable'>>).public_vote;
    if (!vote) throw new NotFound();
    // Two tabs of one person follow one another, so that nobody has more votes than there are.
    await tx.maybe(sql`select 1 from people where id = ${me.id} for no key update`);
    const state = await tx.one<{ open: boolean; own: boolean; given: number }>(sql`
      select s.drawn_at is not null and s.vote_ends_on >= (moment() at time zone g.time_zone)::date as open,
        ${work.person_id}::bigint is not distinct from ${me.id}::bigint or (${work.person_id}::bigint is null and exists (
          select from group_members m where m.group_id = g.id and m.person_id = ${me.id} and m.left_at is null)) as own,
        (select count(*)::int from work_votes v join steps o on o.id = v.step_id
          where v.person_id = ${me.id} and o.programme_id = ${programme.id} and o.key = s.key and o.turn = s.turn
            and v.work_id <> ${workId}) as given
      from steps s join groups g on g.id = s.group_id where s.id = ${step.id}`);
    if (!state.open) throw new Forbidden((c) => t(c, 'vote.not_open'));
    if (!wanted) {
      await tx.run(sql`
        delete from work_votes where step_id = ${step.id} and person_id = ${me.id} and work_id = ${workId}`);
      return step;
    }
    if (state.own) throw new Forbidden((c) => t(c, 'vote.own'));
    if (state.given >= vote.votes) throw new Forbidden((c) => t(c, 'vote.used_up', { count: vote.votes }));
    await tx.run(sql`
      insert into work_votes (step_id, person_id, work_id) values (${step.id}, ${me.id}, ${workId})
      on conflict do nothing`);
    return step;
  });
}
