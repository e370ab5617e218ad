import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdProgramme } from '../find-programme.ts';
import { participantAdmitted, participantWaits } from '../happenings.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { readConsents } from './consents.ts';
import { placesLeft } from './places.ts';
import { readAnswers, type Sound } from './read-answers.ts';
import { mustChoose, rolesToChoose } from './roles.ts';
import { isLate, mayChangeAnswers, takesApplications } from './taking.ts';

export type Application = {
  role: string | null;
  /** By the key of each question, those whom one cannot meet among them. */
  answers: Record<string, unknown>;
  consents: readonly string[];
  /** Every how many weeks somebody is drawn, where that is not the rhythm of the programme. */
  cadence_weeks: number | null;
};

export type Applied = 'in' | 'waiting' | 'changed';

/**
 * Asks to take part, or changes what was answered before. Throws Forbidden when the intake is closed, and Invalid with
 * a sentence for each answer or consent that is missing, or where the answers are not those of `drawnFrom` any more.
 */
export async function applyTo(
  db: Db,
  me: Me,
  slug: string,
  application: Application,
  drawnFrom?: Version,
): Promise<Applied> {
  return db.transaction(async (tx) => {
    const programme = await holdProgramme(tx, me, slug);
    const before = programme.mine;
    const isIn = before !== null && (before.state === 'in' || before.state === 'waiting');
    await requireTaking(tx, programme);
    const invitedAs = await takeInvitation(tx, me, programme);
    const role = roleFor(programme, application.role ?? invitedAs ?? (isIn ? before.role : null), invitedAs);
    const sound = readAnswers(programme.declared, role, application.answers);
    const consents = readConsents(programme.declared, application.consents);
    const written = { ...application, role, sound, consents };
    if (isIn) {
      await change(tx, programme, me, written, drawnFrom);
      return 'changed';
    }
    return enter(tx, programme, me, written, invitedAs !== undefined);
  });
}

async function requireTaking(tx: Db, programme: Programme): Promise<void> {
  const { mine, invited } = programme;
  if (mine?.state === 'in' || mine?.state === 'waiting') {
    if (!mayChangeAnswers(programme, mine)) throw new Forbidden((c) => t(c, 'intake.settled'));
    return;
  }
  if (mine?.state === 'declined' && !invited) throw new Forbidden((c) => t(c, 'intake.answered'));
  if (!takesApplications(programme, await now(tx))) throw new Forbidden((c) => t(c, 'intake.not_open'));
}

/** The role for which somebody was asked; undefined where nobody asked them. */
async function takeInvitation(
  tx: Db,
  me: Me,
  { id, invited }: Programme,
): Promise<string | null | undefined> {
  if (!invited) return undefined;
  return (
    await tx.one<{ role: string | null }>(sql`
      delete from programme_invitations where programme_id = ${id} and person_id = ${me.id} returning role`)
  ).role;
}

function roleFor(
  { declared, mine }: Programme,
  role: string | null,
  invitedAs: string | null | undefined,
): string | null {
  if (role === null || role === '') {
    if (mustChoose(declared)) throw new Invalid({ role: (c) => t(c, 'intake.choose_role') });
    return null;
  }
  const open = [...rolesToChoose(declared).map(({ key }) => key), invitedAs, mine?.role];
  if (!open.includes(role)) throw new Invalid({ role: (c) => t(c, 'intake.choose_role') });
  return role;
}

type Written = Application & { sound: Sound; consents: readonly string[] };

async function enter(
  tx: Db,
  programme: Programme,
  me: Me,
  { role, sound, consents, cadence_weeks }: Written,
  invited: boolean,
): Promise<Applied> {
  const left = await placesLeft(tx, programme);
  const waits = (isLate(programme) && !invited) || left === 0;
  const state = waits ? 'waiting' : 'in';
  await tx.run(sql`
    insert into participants (programme_id, person_id, role, state, answers, consents, capacity, cadence_weeks, admitted_at)
    values (${programme.id}, ${me.id}, ${role}, ${state}, ${JSON.stringify(sound.answers)}::jsonb, ${[...consents]}::text[],
      ${capacityOf(programme, sound)}, ${cadence_weeks}, case when ${waits} then null else moment() end)
    on conflict (programme_id, person_id) do update set role = excluded.role, state = excluded.state,
      answers = excluded.answers, consents = excluded.consents, capacity = excluded.capacity,
      cadence_weeks = excluded.cadence_weeks, paused_until = null, applied_at = moment(),
      admitted_at = excluded.admitted_at, left_at = null, leaving_word = '', version = participants.version + 1`);
  await keepApart(tx, programme.id, me, sound.cannotMeet);
  const place = { actor: me.id, programme: programme.id };
  await record(tx, waits ? participantWaits : participantAdmitted, place, { person_id: me.id });
  return state;
}

async function change(
  tx: Db,
  programme: Programme,
  me: Me,
  { role, sound, consents, cadence_weeks }: Written,
  drawnFrom: Version | undefined,
): Promise<void> {
  const { version } = await tx.one<{ version: number }>(sql`
    select version from participants where programme_id = ${programme.id} and person_id = ${me.id} for no key update`);
  requireUnchanged(drawnFrom, String(version));
  await tx.run(sql`
    update participants set role = ${role}, answers = ${JSON.stringify(sound.answers)}::jsonb,
      consents = ${[...consents]}::text[], capacity = ${capacityOf(programme, sound)}, cadence_weeks = ${cadence_weeks},
      version = version + 1
    where programme_id = ${programme.id} and person_id = ${me.id}`);
  await keepApart(tx, programme.id, me, sound.cannotMeet);
}

/** Whom somebody cannot meet stands where the forming of groups alone reads it. */
async function keepApart(tx: Db, programmeId: number, me: Me, others: readonly number[]): Promise<void> {
  await tx.run(sql`delete from cannot_meet where programme_id = ${programmeId} and person_id = ${me.id}`);
  if (others.length === 0) return;
  await tx.run(sql`
    insert into cannot_meet (programme_id, person_id, other_id)
    select ${programmeId}, ${me.id}, id from people where id = any(${[...others]}::bigint[]) and id <> ${me.id}
    on conflict do nothing`);
}

function capacityOf({ declared }: Programme, { answers }: Sound): number | null {
  const question = declared.intake.questions.find(({ kind }) => kind === 'capacity');
  const given = question && answers[question.key];
  return typeof given === 'number' ? given : null;
}
