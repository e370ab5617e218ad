import { Unusable } from '#platform/config/unusable.ts';

/** Ends the import between two steps when somebody asked for it; all that was written is whole. */
export function goOn(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new Unusable(
    'The import was interrupted. Everything written so far is kept; run the same command again to go on.',
  );
}
