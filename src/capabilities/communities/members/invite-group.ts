import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdCommunity } from '../find-community.ts';
import { invitationDeclined, peopleInvited } from '../happenings.ts';
import { fits, type Rule } from '../rule.ts';
import { announceMembers } from './add-member.ts';

/** So many are invited with one press; more are invited with the next. */
const atOnce = 1_000;

/**
 * Invites everybody for whom a rule holds, as an owner: not by name, so that a group is asked and not somebody picked
 * from it. Who belongs, is invited already, has left or has said no is left alone. Answers how many are asked now.
 */
export async function inviteGroup(db: Db, me: Me, slug: string, rule: Rule): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    const { id, state, may_own, kind } = community;
    if (!may_own || kind !== 'community' || (state !== 'live' && state !== 'closing')) throw new Forbidden();
    const invited = await tx.run(sql`
      insert into community_invitations (community_id, person_id, role, invited_by)
      select ${id}, p.id, 'member', ${me.id} from people p
      where ${fits(rule)}
        and not exists (select from memberships m where m.community_id = ${id} and m.person_id = p.id)
        and not exists (select from community_invitations i where i.community_id = ${id} and i.person_id = p.id)
        and not exists (select from activity a where a.actor_id = p.id and a.community_id = ${id}
          and a.kind = ${invitationDeclined.kind})
      order by p.id limit ${atOnce}
      on conflict (community_id, person_id) do nothing`);
    if (invited === 0) return 0;
    await record(tx, peopleInvited, { actor: me.id, community: id }, { people: invited });
    await announceMembers(tx, id, me.id);
    return invited;
  });
}
