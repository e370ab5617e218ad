import type { Person } from '../fill/fill-people.ts';
import type { Stage } from './stage.ts';

const week = ['mon', 'tue', 'wed', 'thu', 'fri'];
/** Working hours in UTC: in Kassel and Braga, and in Penang. */
const here = ['08:00', '09:00', '10:00', '12:00', '13:00', '14:00'];
const there = ['01:00', '02:00', '03:00', '05:00', '06:00', '07:00'];

/** Hours of the week in which somebody could meet. */
export function hoursOf({ draw }: Stage, { place }: Person, count = 20): string[] {
  const hours = place === 'Penang' ? there : here;
  return draw.some(
    week.flatMap((day) => hours.map((hour) => `${day} ${hour}`)),
    count,
  );
}

export const languagesOf = ({ languages }: Person): string[] => [...new Set([...languages, 'English'])];

/** Some who report to somebody: people of one line are not put into one circle, so that it matters whose they are. */
export function under({ draw, people }: Stage, manager: string, count: number): string[] {
  const team = [...people.values()].filter(
    (one) => one.manager === manager && one.active && one.daysHere > 180,
  );
  return draw.some(team, count).map(({ key }) => key);
}

type Choice = {
  count: number;
  named?: readonly string[];
  without?: readonly string[];
  places?: readonly string[];
  ofOneLine?: number;
};

/** Some of those who have been here for half a year, these by name among them. */
export function someOf(
  { draw, people }: Stage,
  { count, named = [], without = [], places = [], ofOneLine = 99 }: Choice,
): string[] {
  const others = [...people.values()].filter(
    (one) =>
      one.active &&
      one.daysHere > 180 &&
      one.level !== 'Director' &&
      (places.length === 0 || places.includes(one.place)) &&
      !named.includes(one.key) &&
      !without.includes(one.key) &&
      !['joana', 'jonas', 'beatriz', 'gudrun'].includes(one.key),
  );
  const chosen: string[] = [];
  const lines = new Map<string, number>();
  const choose = (key: string, manager: string) => {
    chosen.push(key);
    lines.set(manager, (lines.get(manager) ?? 0) + 1);
  };
  for (const key of named) choose(key, people.get(key)!.manager);
  for (const { key, manager } of draw.some(others, others.length)) {
    if (chosen.length >= count) break;
    if ((lines.get(manager) ?? 0) >= ofOneLine) continue;
    choose(key, manager);
  }
  return chosen;
}
