import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { forgetWordsOf } from '#shared/activity/happening.ts';
import { erasedName, type Erased } from './erased.ts';

/**
 * What an erased person kept for themselves in groups and programmes, or told few in confidence, goes with them. What
 * a whole group was given stays, as posts do, and names them no more.
 */
export async function forgetInGroups(tx: Db, { id, name }: Erased): Promise<void> {
  await tx.run(sql`delete from cannot_meet where ${id} in (person_id, other_id)`);
  await tx.run(sql`delete from programme_invitations where person_id = ${id}`);
  await tx.run(sql`delete from group_invitations where person_id = ${id} and state <> 'accepted'`);
  await forgetWork(tx, id);
  await forgetSessions(tx, id);
  await forgetWordsOf(tx, id);
  const mention = String.raw`<a [^>]*data-mention="${id}"[^>]*>[^<]*</a>`;
  await tx.run(sql`
    update work set body_html = regexp_replace(body_html, ${mention}, ${`@${erasedName}`}, 'g'),
      body_text = replace(body_text, ${`@${name}`}, ${`@${erasedName}`})
    where body_html ~ ${mention}`);
}

/** Who answered a survey is forgotten; what was answered belongs to nobody already. */
async function forgetWork(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    delete from work where person_id = ${id} and (visible in ('private', 'facilitator') or state = 'begun')`);
  await tx.run(sql`
    delete from goals o using participants t where t.id = o.participant_id and t.person_id = ${id}`);
  await tx.run(sql`delete from reviews where reviewer_id = ${id} and given_at is null`);
  await tx.run(sql`delete from decisions where asked_id = ${id} and answered_at is null`);
  await tx.run(sql`delete from survey_given where person_id = ${id}`);
}

async function forgetSessions(tx: Db, id: number): Promise<void> {
  await tx.run(sql`delete from private_notes where person_id = ${id}`);
  await tx.run(sql`delete from calendar_feeds where person_id = ${id}`);
  await tx.run(sql`delete from callers where person_id = ${id}`);
  await tx.run(sql`delete from call_signals where ${id} in (from_person_id, to_person_id)`);
  await tx.run(sql`
    delete from slots o using meetings m where m.id = o.meeting_id and m.state = 'planned' and o.person_id = ${id}`);
}
