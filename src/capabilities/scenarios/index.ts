import type { Capability } from '#shared/capability.ts';
import { scenarioApi } from './api.ts';
import { scenarioCommand } from './command.ts';
import { scenarioPages } from './pages.ts';
import { scenarioTopics } from './topics.ts';

/** Stories that virtual people play on a running site, to see that it holds with many people and over a long time. */
export const scenarios: Capability = {
  name: 'scenarios',
  routes: [...scenarioPages, ...scenarioApi],
  topics: scenarioTopics,
  commands: [scenarioCommand],
};
