import type { Scenario } from '../world.ts';
import { roulette } from './roulette.ts';

/** Every story that virtual people can play. */
export const stories: readonly Scenario[] = [roulette];
