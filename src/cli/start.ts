import type { BareCommand } from '#platform/cli/command.ts';
import { Misunderstood } from '#platform/cli/read-words.ts';
import { loadConfig } from '#platform/config/load-config.ts';
import { setUpCode } from '#capabilities/accounts/index.ts';
import { fillWithDemo } from '../app.ts';
import { startStoa } from '../main.ts';
import { untilStopped } from './until-stopped.ts';

export const start: BareCommand = {
  name: 'start',
  says: 'Start the site: pages, jobs and the built-in database.',
  options: {
    demo: { says: 'fill an empty site with a demonstration company first' },
    worker: { takes: 'yes|no', says: 'whether this process also works through the jobs; yes when not said' },
  },
  async runBare(given, say) {
    const worker = given.text('worker') ?? 'yes';
    if (worker !== 'yes' && worker !== 'no') throw new Misunderstood('--worker takes yes or no.');
    const config = loadConfig();
    const running = await startStoa(config, { web: true, worker: worker === 'yes' }, say);
    if (given.flag('demo')) await fillWithDemo(running.ground, say);
    say('');
    say(`  Stoa is running at  ${running.address ?? config.publicUrl}`);
    say(`  Its data are in     ${config.dataFolder}`);
    if (!given.flag('demo'))
      say('  To look around      npm start -- --demo  (fills an empty site with a demonstration company)');
    const code = await setUpCode(running.ground.db);
    if (code !== null) say(`  Code to set it up   ${code}  (asked for when you come from another machine)`);
    say('  To stop             Ctrl-C');
    say('');
    return untilStopped(running, say);
  },
};
