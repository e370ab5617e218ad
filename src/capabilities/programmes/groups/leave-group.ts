import type { Db } from '#platform/database/database.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdGroup } from './find-group.ts';
import { makeLead } from './find-successor.ts';
import { letIn, takeFromGroup } from './group-people.ts';
import { t } from './words.ts';

/** Goes out of a group without a reason; they stay in the programme and can be given a place elsewhere. */
export async function leaveGroup(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const group = await holdGroup(tx, me, id);
    if (group.kind !== 'group' || !['running', 'gathering'].includes(group.state))
      throw new Forbidden((c) => t(c, 'leave.not_now'));
    await takeFromGroup(tx, group, me.id, me.id);
  });
}

/** Passes the leading of a group on to somebody else in it; where nobody leads, anybody in it may say who does. */
export async function passFacilitation(db: Db, me: Me, id: number, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const group = await holdGroup(tx, me, id);
    const role = group.declared.roles.find((one) => one.facilitates);
    if (!role) throw new Invalid({ form: (c) => t(c, 'lead.nobody_leads') });
    const somebodyLeads = group.people.some((one) => one.facilitates);
    if (group.state !== 'running' || (somebodyLeads && !group.facilitates)) throw new Forbidden();
    if (!group.people.some((one) => one.id === personId && one.status === 'active')) throw new NotFound();
    await makeLead(tx, group, personId, role.key, me.id);
    await letIn(tx, group);
  });
}
