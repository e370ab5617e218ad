import type { Scenario } from '../world.ts';
import { circles } from './circles.ts';
import { mentoring } from './mentoring.ts';
import { roulette } from './roulette.ts';

/** Every story that virtual people can play. */
export const stories: readonly Scenario[] = [circles, roulette, mentoring];
