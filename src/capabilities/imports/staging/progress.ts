import type { Say } from '#platform/cli/command.ts';

const every = 2000;

export const numeral = (count: number): string => count.toLocaleString('en');

/** A number with its word: 1 question, 1,200 questions. */
export const counted = (count: number, one: string, more: string): string =>
  `${numeral(count)} ${count === 1 ? one : more}`;

/** Says how far something is, now and then; `end` says it a last time. */
export function progress(say: Say, what: string, [one, more]: readonly [string, string], total: number) {
  let saidAt = Date.now();
  const sentence = (count: number, share: number) =>
    say(
      `  ${what}: ${counted(count, one, more)}, ${Math.min(100, Math.floor((100 * share) / Math.max(1, total)))} %`,
    );
  return {
    /** `share` of the total: bytes read, threads written. */
    moved(count: number, share: number): void {
      if (Date.now() - saidAt < every) return;
      saidAt = Date.now();
      sentence(count, share);
    },
    end: (count: number): void => sentence(count, total),
  };
}
