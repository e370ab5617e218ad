import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { participantAdmitted, participantInvited } from '../happenings.ts';
import { roleOf } from '../intake/roles.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

export type Invitation = {
  people: readonly number[];
  role: string | null;
  /** They have said yes elsewhere: they are in at once, and leave with one press. */
  at_once: boolean;
};

/**
 * Asks people to take part: they find the programme from now on and answer its intake themselves. Who is appointed to
 * a role that organisers fill, or where the intake asks nothing that has to be answered, can be added at once.
 */
export async function invitePeople(db: Db, me: Me, slug: string, invitation: Invitation): Promise<number> {
  const { people, role, at_once } = invitation;
  return db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    if (programme.state === 'closed' || programme.state === 'cancelled')
      throw new Forbidden((c) => t(c, 'programme.is_over'));
    if (role !== null && !roleOf(programme.declared, role))
      throw new Invalid({ role: (c) => t(c, 'intake.choose_role') });
    if (people.length === 0) throw new Invalid({ people: (c) => t(c, 'people.choose') });
    if (!at_once) return invite(tx, me, programme, people, role);
    if (!mayAddAtOnce(programme, role)) throw new Invalid({ at_once: (c) => t(c, 'people.must_answer') });
    return add(tx, me, programme, people, role);
  });
}

/** Nobody agrees for somebody else: where the intake asks for consent, only who is appointed comes in without it. */
export function mayAddAtOnce({ declared }: Pick<Programme, 'declared'>, role: string | null): boolean {
  if (role !== null && roleOf(declared, role)?.from === 'organisers') return true;
  const { questions, consents } = declared.intake;
  return !questions.some(({ required }) => required) && !consents.some(({ required }) => required);
}

async function invite(
  tx: Db,
  me: Me,
  { id }: Programme,
  people: readonly number[],
  role: string | null,
): Promise<number> {
  const invited = await tx.many<{ person_id: number }>(sql`
    insert into programme_invitations (programme_id, person_id, role, invited_by)
    select ${id}, p.id, ${role}, ${me.id} from people p
    where p.id = any(${[...people]}::bigint[]) and p.status = 'active' and not exists (
      select from participants t where t.programme_id = ${id} and t.person_id = p.id and t.state in ('in', 'waiting'))
    on conflict do nothing returning person_id`);
  for (const { person_id } of invited)
    await record(tx, participantInvited, { actor: me.id, programme: id }, { person_id });
  return invited.length;
}

async function add(
  tx: Db,
  me: Me,
  { id }: Programme,
  people: readonly number[],
  role: string | null,
): Promise<number> {
  const added = await tx.many<{ person_id: number }>(sql`
    insert into participants (programme_id, person_id, role, state, admitted_at)
    select ${id}, p.id, ${role}, 'in', moment() from people p
    where p.id = any(${[...people]}::bigint[]) and p.status = 'active'
    on conflict (programme_id, person_id) do update set state = 'in', role = excluded.role, admitted_at = moment(),
      left_at = null, leaving_word = '', version = participants.version + 1
    where participants.state <> 'in' or participants.role is distinct from excluded.role
    returning person_id`);
  await tx.run(sql`
    delete from programme_invitations where programme_id = ${id} and person_id = any(${[...people]}::bigint[])`);
  for (const { person_id } of added)
    await record(tx, participantAdmitted, { actor: me.id, programme: id }, { person_id });
  return added.length;
}

/** Takes back what was asked and not answered. */
export async function withdrawInvitation(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdProgrammeToOrganise(tx, me, slug);
    await tx.run(sql`
      delete from programme_invitations where programme_id = ${id} and person_id = ${personId}`);
  });
}
