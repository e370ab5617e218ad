import { z } from 'zod';
import { checkbox, id, optionalText, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';
import { say } from '#platform/http/input.ts';
import { t } from '../words.ts';

export type AgendaItem = Pick<Tables['agenda_items'], 'id' | 'title' | 'minutes' | 'done'> & {
  kind: 'item' | 'reflection';
  person: { id: number; name: string } | null;
};

export type TeamMeeting = Pick<Tables['team_meetings'], 'id' | 'place' | 'version'> & {
  starts_at: Date;
  held_at: Date | null;
  items: AgendaItem[];
};

/** How long a team looks back when nobody said otherwise. */
export const reflectionMinutes = 10;

export const minutesOf = (items: readonly AgendaItem[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** A day and a time that there is, on the clock of whoever writes it: `2026-03-31T14:10`. */
const localMoment = z.string().refine(
  isMoment,
  say((c) => t(c, 'meeting.when_wrong')),
);

function isMoment(given: string): boolean {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(given)) return false;
  const at = new Date(`${given}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given);
}

export const meetingFields = z.object({ starts_at: localMoment, place: optionalText(300) });
export const itemFields = z.object({
  kind: z.enum(['item', 'reflection']).default('item'),
  title: text(200),
  minutes: z.coerce.number().int().min(1).max(480).default(10),
  mine: checkbox,
});
export type ItemFields = z.output<typeof itemFields>;
export const itemParams = z.object({ slug: z.string().max(80), id });
export const tickFields = z.object({ item: id, wanted: checkbox });
