export const cadences = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof cadences)[number];

/** 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type Rhythm = { cadence: Cadence; weekday: number; starts_on: string };

const dayLength = 86_400_000;

/**
 * The first day on or after `from` on which something takes place; days are `YYYY-MM-DD`. Weekly and
 * fortnightly ones are counted from the first such weekday after the start; monthly and quarterly ones
 * fall on the first such weekday of the month, quarters counted from the month of the start.
 */
export function nextOn(rhythm: Rhythm, from: string): string {
  const earliest = from > rhythm.starts_on ? from : rhythm.starts_on;
  return rhythm.cadence === 'weekly' || rhythm.cadence === 'fortnightly'
    ? nextByDays(rhythm, earliest)
    : nextByMonths(rhythm, earliest);
}

function nextByDays({ cadence, weekday, starts_on }: Rhythm, earliest: string): string {
  const step = cadence === 'weekly' ? 7 : 14;
  const first = onWeekday(numberOf(starts_on), weekday);
  const wanted = numberOf(earliest);
  const rounds = Math.max(0, Math.ceil((wanted - first) / step));
  return dayOf(first + rounds * step);
}

function nextByMonths({ cadence, weekday, starts_on }: Rhythm, earliest: string): string {
  const step = cadence === 'monthly' ? 1 : 3;
  const start = monthOf(starts_on);
  for (let month = start + Math.floor((monthOf(earliest) - start) / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const day = dayOf(onWeekday(Date.UTC(year, month % 12, 1) / dayLength, weekday));
    if (day >= earliest) return day;
  }
}

/** The day itself or the first one after it that is this weekday. The first of January 1970 was a Thursday. */
function onWeekday(day: number, weekday: number): number {
  const isWeekday = ((day + 3) % 7) + 1;
  return day + ((weekday - isWeekday + 7) % 7);
}

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
