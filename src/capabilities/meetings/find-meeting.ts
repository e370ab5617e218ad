import type { Declaration } from '#capabilities/formats/index.ts';
import { doesOrLeads } from '#capabilities/journeys/index.ts';
import { groupBeside, groupFrom, inGroup, type GroupBeside } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { invitedOf } from './invited.ts';
import { mayLead } from './leading.ts';
import type { Meeting, MeetingRow, Session } from './meeting.ts';
import { t } from './words.ts';

/** An open page says so every half minute: who has not been heard of for longer has left. */
export const hereFor = sql`interval '75 seconds'`;

/** A session with all that its page needs, on `meetings m` beside its step `s`. */
export const meetingColumns = (me: { id: number }): Sql => sql`
  m.id, m.group_id, m.programme_id, m.step_id, m.starts_at, m.minutes, m.place, m.link, m.state, m.stretches, m.stretch,
  m.stretch_started_at, m.paused_at, m.paused_seconds, m.extra_seconds, m.roles, m.shared_notes, m.led_by,
  m.cancelled_why, m.sequence, m.began_at, m.ended_at, m.held_at, m.version, moment() as now,
  s.key as step_key, coalesce(s.turn, 1) as turn, s.opens_on, coalesce(s.position, 0) as position,
  (select b.id from boards b where b.meeting_id = m.id) as board_id,
  coalesce((select n.body from private_notes n where n.meeting_id = m.id and n.person_id = ${me.id}), '') as private_notes,
  (select coalesce(jsonb_agg(jsonb_build_object('person_id', a.person_id, 'reply', a.reply, 'present', a.present,
      'here', coalesce(a.last_seen_at > moment() - ${hereFor}, false), 'came', a.came_at is not null,
      'closing_words', a.closing_words) order by a.person_id), '[]')
    from attendances a where a.meeting_id = m.id) as attendances,
  (select coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'person_id', o.person_id, 'title', o.title)
      order by o.number), '[]')
    from slots o where o.meeting_id = m.id) as slots,
  (select coalesce(jsonb_agg(given), '[]') from (
    select v.stretch_key, v.option, count(*) as votes, bool_or(v.person_id = ${me.id}) as mine
    from poll_votes v where v.meeting_id = m.id group by v.stretch_key, v.option) given) as votes,
  coalesce((select (t.value ->> 'enabled')::boolean from settings t where t.name = 'calls'), false) as calls`;

/** A session with those for whom it is, in its group. Throws NotFound for everybody else. */
export async function findMeeting(db: Db, me: Me, id: number): Promise<Meeting> {
  const row = await db.maybe<MeetingRow & { beside: GroupBeside }>(sql`
    select ${meetingColumns(me)}, ${groupBeside} as beside
    from meetings m join groups g on g.id = m.group_id left join steps s on s.id = m.step_id
    where m.id = ${id} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}
      and (s.id is null or ${doesOrLeads(me)})`);
  if (!row) throw new NotFound();
  const { beside, ...known } = row;
  const whole = await groupFrom(db, me, beside);
  const declared = sessionOf(whole.declared, row.step_key);
  const group = { ...whole, people: invitedOf(whole.people, declared.who) };
  const meeting = { ...known, group, declared, turns: declared.repeat?.times ?? 1 };
  return { ...meeting, leads: mayLead(meeting, me) };
}

/**
 * The same, held until the transaction ends, so that what several do to one session follows one another. Throws
 * Forbidden for one that does not run when its group has ended: what it was stays as it is.
 */
export async function holdMeeting(tx: Db, me: Me, id: number): Promise<Meeting> {
  await tx.maybe(sql`select 1 from meetings where id = ${id} for no key update`);
  const meeting = await findMeeting(tx, me, id);
  if (meeting.state !== 'running' && meeting.group.state !== 'running')
    throw new Forbidden((c) => t(c, 'plan.group_ended'));
  return meeting;
}

/** What the format says of a session. Throws NotFound for one that it does not know. */
export function sessionOf(declaration: Declaration, key: string | null): Session {
  const step = declaration.steps.find((one) => one.key === key);
  if (step?.kind !== 'session') throw new NotFound();
  return step;
}
