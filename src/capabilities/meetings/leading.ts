import type { Me } from '#platform/http/me.ts';
import type { Group } from '#capabilities/programmes/index.ts';
import { Forbidden } from '#platform/errors.ts';
import { attendanceOf, type Meeting } from './meeting.ts';
import { t } from './words.ts';

/** Who leads a session: those who lead the group, who holds a leading role today, and to whom it was handed over. */
export function leadersOf(meeting: Omit<Meeting, 'leads'>): number[] {
  const leadingRoles = meeting.group.declared.roles.filter((role) => role.facilitates);
  return [
    ...new Set([
      ...meeting.group.people.filter((person) => person.facilitates).map((person) => person.id),
      ...leadingRoles.flatMap((role) => meeting.roles[role.key] ?? []),
      ...(meeting.led_by === null ? [] : [meeting.led_by]),
    ]),
  ];
}

/** Whoever leads may; where none of them is in the room, anyone may. */
export function mayLead(meeting: Omit<Meeting, 'leads'>, me: { id: number }): boolean {
  const leaders = leadersOf(meeting);
  return leaders.includes(me.id) || !leaders.some((leader) => attendanceOf(meeting, leader).here);
}

/** Dates are set by whoever leads the group, in a group that nobody leads by anyone. */
export const mayPlan = (group: Group): boolean =>
  group.facilitates || !group.people.some((person) => person.facilitates);

export function mustPlan(group: Group): void {
  if (!mayPlan(group)) throw new Forbidden((c) => t(c, 'plan.not_yours'));
}

export function mustLead(meeting: Meeting, me: Me): void {
  if (!mayLead(meeting, me)) throw new Forbidden((c) => t(c, 'lead.not_yours'));
}
