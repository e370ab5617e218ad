import type { Say } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Running } from '../main.ts';

/**
 * Waits for SIGTERM or Ctrl-C, finishes what is under way and closes everything. A second signal ends at once.
 * Answers the exit code.
 */
export async function untilStopped(running: Running, say: Say): Promise<number> {
  const signalled = new Promise<undefined>((resolve) => {
    let signals = 0;
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(name, () => {
        signals++;
        if (signals > 1) process.exit(1);
        resolve(undefined);
      });
    }
  });
  try {
    await Promise.race([signalled, running.failed]);
  } catch (error) {
    await running.stop();
    throw error instanceof Error ? error : new Unusable(String(error));
  }
  say('Stopping: requests and jobs under way are finished first. Press Ctrl-C again to end at once.');
  await running.stop();
  return 0;
}
