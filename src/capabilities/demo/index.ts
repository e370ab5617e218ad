import type { Capability } from '#shared/capability.ts';
import { fillDemo, type Filled } from './fill-demo.ts';

const outcomes: Record<Filled, string> = {
  filled:
    'The demonstration company Aldersee has moved in. Open the site and choose as whom you look around.',
  'already a demonstration': 'The demonstration company is there already.',
  'in use': 'There are people on this site already, so it was left as it is.',
};

/** A company to look around in, so that one need not imagine what Stoa is like when people use it. */
export const demo: Capability = {
  name: 'demo',
  demo: async (ground, say) => say(outcomes[await fillDemo(ground)]),
};
export { fillDemo } from './fill-demo.ts';
