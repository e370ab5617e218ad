import type { Conversation, Told } from './content/read-conversations.ts';

const minute = 60_000;
const day = 1440 * minute;

/** A post with its time. */
export type Dated = Told & { at: Date };

const lengths: Record<string, number> = { d: day, h: 60 * minute, m: minute };

/** How long "1d", "2h30m" or "45m" is, in milliseconds. */
function lengthOf(text: string): number {
  return [...text.matchAll(/(\d+)([dhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * lengths[unit!]!,
    0,
  );
}

export const isWeekend = (time: number): boolean => new Date(time).getUTCDay() % 6 === 0;

/** "12d 09:40" is a time of day so many days ago, on the working day before where it was a weekend; "3h" is just that ago. */
function openingTime(when: string, now: number): number {
  const [, days, hours, minutes] = /^(\d+)d (\d\d):(\d\d)$/.exec(when) ?? [];
  if (days === undefined) return now - lengthOf(when);
  const midnight = Math.floor(now / day) * day - Number(days) * day;
  const time = midnight + Number(hours) * 60 * minute + Number(minutes) * minute;
  if (Number(days) < 3) return time;
  return isWeekend(time) ? time - (new Date(time).getUTCDay() === 0 ? 2 : 1) * day : time;
}

function replyTime(when: string, before: number, now: number): number {
  if (when.startsWith('@')) return now - lengthOf(when);
  const time = before + lengthOf(when);
  return isWeekend(time) && now - time > 4 * day ? time + 2 * day : time;
}

/**
 * The posts with their times: one after another, none ahead of now, none before their author's first day at work.
 * `firstDay` says when somebody came.
 */
export function datedPosts({ posts }: Conversation, now: Date, firstDay: (author: string) => Date): Dated[] {
  let before = 0;
  return posts.map((post, i) => {
    const told =
      i === 0 ? openingTime(post.when, now.getTime()) : replyTime(post.when, before, now.getTime());
    const earliest = Math.max(before + minute, firstDay(post.author).getTime() + 26 * 60 * minute);
    const latest = now.getTime() - (posts.length - i) * 2 * minute;
    before = Math.min(Math.max(told, earliest), latest);
    return { ...post, at: new Date(before) };
  });
}

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);
export const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 60 * minute);
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
