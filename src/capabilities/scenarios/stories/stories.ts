import type { Scenario } from '../world.ts';

/** Every story that virtual people can play. */
export const stories: readonly Scenario[] = [];
