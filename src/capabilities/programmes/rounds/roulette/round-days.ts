const day = 86_400_000;

/**
 * The days of rounds in their rhythm: `due` is the last that has come, `next` the first after today. Rounds that were
 * missed are not drawn one after another.
 */
export function roundDays(last: string, today: string, everyWeeks: number): { due: string; next: string } {
  const rhythm = everyWeeks * 7 * day;
  const passed = Math.max(0, Math.floor((Date.parse(today) - Date.parse(last)) / rhythm));
  const dayOf = (rounds: number) => new Date(Date.parse(last) + rounds * rhythm).toISOString().slice(0, 10);
  return { due: dayOf(passed), next: dayOf(passed + 1) };
}
