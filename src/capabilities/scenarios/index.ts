import type { Capability } from '#shared/capability.ts';
import { scenarioCommand } from './command.ts';

/** Stories that virtual people play on a running site, to see that it holds with many people and over a long time. */
export const scenarios: Capability = { name: 'scenarios', commands: [scenarioCommand] };
