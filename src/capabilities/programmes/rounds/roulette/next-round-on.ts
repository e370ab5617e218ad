const day = 86_400_000;

/** The first day after today in the rhythm of the rounds: rounds that were missed are not drawn one after another. */
export function nextRoundOn(last: string, today: string, everyWeeks: number): string {
  const rhythm = everyWeeks * 7 * day;
  const passed = Math.max(0, Math.floor((Date.parse(today) - Date.parse(last)) / rhythm));
  return new Date(Date.parse(last) + (passed + 1) * rhythm).toISOString().slice(0, 10);
}
