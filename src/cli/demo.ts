import { fillWithDemo } from '../app.ts';
import type { Command } from '#platform/cli/command.ts';

export const demo: Command = {
  name: 'demo',
  says: 'Fill an empty site with a demonstration company.',
  run: (ground, _given, say) => fillWithDemo(ground, say),
};
