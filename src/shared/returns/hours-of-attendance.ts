/** A meeting that took place: minutes, who learned and who taught there, and minutes each teacher spent preparing. */
export type Attended = { minutes: number; participants: number; teachers: number; preparation?: number };

/**
 * The working time that meetings took, of both sides.
 *
 * @returns hours
 */
export function hoursOfAttendance(meetings: readonly Attended[]): { participants: number; teachers: number } {
  let [participants, teachers] = [0, 0];
  for (const meeting of meetings) {
    participants += meeting.minutes * meeting.participants;
    teachers += (meeting.minutes + (meeting.preparation ?? 0)) * meeting.teachers;
  }
  return { participants: participants / 60, teachers: teachers / 60 };
}
