import { z } from 'zod';

/** What somebody says of those who should learn, and of what it is for. */
export const situation = z.strictObject({
  /** What should change, the most important first: the objectives of formats, or a site's own. */
  objectives: z.array(z.string().trim().min(1).max(60)).min(1).max(4),
  people: z.int().min(1).max(100_000),
  /** Working time that each of them has for it, in minutes a week, and for how many weeks. */
  minutes: z.int().min(5).max(2400),
  weeks: z.int().min(1).max(110),
  distance: z.enum(['one place', 'several places', 'several time zones']),
  /** What they have at work. */
  device: z.enum(['desk', 'own phone', 'both']),
  /** How far they know the subject already. */
  experience: z.enum(['new', 'mixed', 'experienced']),
  /** Whether they have learned with each other in this way before. */
  practice: z.enum(['first time', 'used to it']),
  /** How much courage it takes to speak of it. */
  safety: z.enum(['open', 'sensitive', 'very sensitive']),
  /** Whether there is somebody to organise and moderate. */
  staff: z.enum(['nobody', 'somebody']),
});

export type Situation = z.output<typeof situation>;
