import type { BareCommand } from '#platform/cli/command.ts';
import { loadConfig } from '#platform/config/load-config.ts';
import { startStoa } from '../main.ts';
import { untilStopped } from './until-stopped.ts';

export const worker: BareCommand = {
  name: 'worker',
  says: 'Work through the jobs only, beside one or more "stoa start --worker no".',
  async runBare(_given, say) {
    const running = await startStoa(loadConfig(), { web: false, worker: true }, say);
    say('Working through the jobs. Ctrl-C stops.');
    return untilStopped(running, say);
  },
};
