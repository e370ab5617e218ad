/** A moment as a form shows it, `2026-03-31T14:10`, by the clock of a time zone. */
export function localTime(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return words.replace(' ', 'T');
}

/**
 * The moment that somebody meant by what their clock will show. An hour that is left out when clocks go forward is
 * the hour after it; of one that comes twice it is the first.
 */
export function momentOf(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}:00Z`);
  const shift = (at: number) => Date.parse(`${localTime(new Date(at), timeZone)}:00Z`) - at;
  const before = wanted - shift(wanted - 86_400_000);
  const after = wanted - shift(wanted + 86_400_000);
  const fits = [before, after].filter((at) => at + shift(at) === wanted);
  return new Date(fits.length > 0 ? Math.min(...fits) : before);
}
