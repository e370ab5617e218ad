import type { Say } from '#platform/cli/command.ts';

const every = 2000;

export const numeral = (count: number): string => count.toLocaleString('en');

/** Says how far something is, now and then; `end` says it a last time. */
export function progress(say: Say, what: string, unit: string, total: number) {
  let saidAt = Date.now();
  const sentence = (count: number, share: number) =>
    say(
      `  ${what}: ${numeral(count)} ${unit}, ${Math.min(100, Math.floor((100 * share) / Math.max(1, total)))} %`,
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
