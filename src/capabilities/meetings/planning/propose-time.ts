const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * When a group could meet that has found an hour of the week: that hour in the seven days from the session's first.
 * `slot` is as in 'tue 13:00', in UTC; null where the group has none.
 */
export function proposeTime(opensOn: string | null, slot: string | null): Date | null {
  const [, day = '', hour, minute] = /^(\w{3}) (\d{1,2}):(\d{2})$/.exec(slot ?? '') ?? [];
  const weekday = days.indexOf(day);
  if (opensOn === null || weekday < 0) return null;
  const at = new Date(`${opensOn}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((weekday - at.getUTCDay() + 7) % 7));
  at.setUTCHours(Number(hour), Number(minute));
  return at;
}
