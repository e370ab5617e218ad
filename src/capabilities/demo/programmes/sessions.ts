import { agreeAction } from '#capabilities/boards/index.ts';
import { beginSession, endSession, recordSession, writeSharedNotes } from '#capabilities/meetings/index.ts';
import { sql } from '#platform/database/sql.ts';
import { dayOf } from '../when.ts';
import type { Stage } from './stage.ts';

type InGroup = { id: number; leads: number; people: number[] };
type Held = { session: number; at: Date; notes?: string; action?: string };

/** The running groups of a programme that have come about in rounds or by themselves. */
export const groupsOf = (stage: Stage, programme: number): Promise<InGroup[]> =>
  stage.tx.many<InGroup>(sql`
    select g.id, (array_agg(m.person_id order by m.facilitates desc, m.person_id))[1] as leads,
      array_agg(m.person_id order by m.person_id) as people
    from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.programme_id = ${programme} and g.kind = 'group' and g.state = 'running' group by g.id order by g.id`);

export const groupOf = async (stage: Stage, id: number): Promise<InGroup> =>
  stage.tx.one<InGroup>(sql`
    select ${id}::bigint as id, (array_agg(m.person_id order by m.facilitates desc, m.person_id))[1] as leads,
      array_agg(m.person_id order by m.person_id) as people
    from group_members m where m.group_id = ${id} and m.left_at is null`);

/** The sessions of a group in their order. */
export const sessionsOf = (stage: Stage, group: number): Promise<{ id: number; starts_at: Date | null }[]> =>
  stage.tx.many(sql`
    select m.id, m.starts_at from meetings m join steps s on s.id = m.step_id
    where m.group_id = ${group} order by s.position`);

/** Most come; now and then somebody cannot. Whoever leads is there. */
function whoCame({ draw }: Stage, { leads, people }: InGroup): number[] {
  return people.filter((id) => id === leads || draw.share() < 0.88);
}

/** The group met elsewhere, and whoever leads notes down who was there. */
export function note(stage: Stage, group: number, { session, at }: Held): void {
  stage.on(new Date(+at + 3_900_000), async () => {
    const held = await groupOf(stage, group);
    if (held.people.length > 1)
      await recordSession(stage.tx, stage.me(held.leads), session, whoCame(stage, held));
  });
}

/** The group met here: it begins, writes down what matters, agrees on something, and ends. */
export function hold(stage: Stage, group: number, { session, at, notes = '', action }: Held): void {
  const { tx, me } = stage;
  stage.on(at, async () => {
    const held = await groupOf(stage, group);
    await beginSession(tx, me(held.leads), session, whoCame(stage, held));
  });
  stage.on(new Date(+at + 3_000_000), async () => {
    const { leads, people } = await groupOf(stage, group);
    await writeSharedNotes(tx, me(leads), session, { body: notes, base: '' });
    if (action === undefined) return;
    const due = dayOf(new Date(+at + 7 * 86_400_000));
    await agreeAction(tx, me(leads), group, { what: action, owner: stage.draw.some(people, 1)[0]!, due });
  });
  stage.on(new Date(+at + 3_480_000), async () =>
    endSession(tx, me((await groupOf(stage, group)).leads), session),
  );
}
