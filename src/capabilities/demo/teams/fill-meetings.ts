import type { Db } from '#platform/database/database.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { daysBefore } from '../when.ts';
import type { Company, NumberedTeam } from './fill-teams.ts';

/** What a team looks back with, at the end of each agenda. */
const lookingBack = { kind: 'reflection', title: 'What did we learn since last time?', minutes: 10 };

type Item = { kind: string; title: string; minutes: number; by?: string | undefined };
type Meeting = { community_id: number; starts_at: Date; held: boolean; place: string; items: Item[] };

/** The meetings that teams held, and the next one with its agenda. */
export async function fillMeetings(
  tx: Db,
  teams: readonly NumberedTeam[],
  { people, now }: Company,
): Promise<void> {
  const meetings = teams.flatMap((team) => meetingsOf(team, now));
  const ids = await takeIds(tx, 'team_meetings', meetings.length);
  await insertRows(
    tx,
    'team_meetings',
    meetings.map(({ community_id, starts_at, held, place }, i) => ({
      id: ids[i]!,
      community_id,
      starts_at,
      place,
      held_at: held ? starts_at : null,
      version: 1,
      created_at: daysBefore(starts_at, 7),
    })),
  );
  const items = meetings.flatMap(({ items: of, held }, i) =>
    of.map((item, position) => ({ item, position, held, meeting_id: ids[i]! })),
  );
  const itemIds = await takeIds(tx, 'agenda_items', items.length);
  await insertRows(
    tx,
    'agenda_items',
    items.map(({ item, position, held, meeting_id }, i) => ({
      id: itemIds[i]!,
      meeting_id,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      person_id: item.by === undefined ? null : people.get(item.by)!.id,
      position: position + 1,
      done: held,
    })),
  );
}

function meetingsOf({ id, meeting, held = [] }: NumberedTeam, now: Date): Meeting[] {
  const at = (days: number, hour: number): Date => {
    const day = daysBefore(now, days);
    day.setUTCHours(hour, 0, 0, 0);
    return day;
  };
  const hour = meeting?.hour ?? 9;
  const before = held
    .toSorted((one, other) => other.ago - one.ago)
    .map(({ ago, items }): Meeting => ({
      community_id: id,
      starts_at: at(ago, hour),
      held: true,
      place: meeting?.place ?? '',
      items: [...items.map((title) => ({ kind: 'item', title, minutes: 15 })), lookingBack],
    }));
  if (!meeting) return before;
  const items = meeting.items.map((item) => ({ kind: 'item', ...item }));
  return [
    ...before,
    {
      community_id: id,
      starts_at: at(-meeting.in, hour),
      held: false,
      place: meeting.place,
      items: [...items, lookingBack],
    },
  ];
}
