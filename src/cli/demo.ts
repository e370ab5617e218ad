import { capabilities } from '../app.ts';
import type { Command, Say } from '#platform/cli/command.ts';
import type { Ground } from '#platform/ground.ts';

export const demo: Command = {
  name: 'demo',
  says: 'Fill an empty site with a demonstration company.',
  run: (ground, _given, say) => fillWithDemo(ground, say),
};

/** Lets every capability tell its part of the company's story, in their order. */
export async function fillWithDemo(ground: Ground, say: Say): Promise<void> {
  for (const capability of capabilities) await capability.demo?.(ground, say);
}
