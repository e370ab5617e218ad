import { z } from 'zod';
import { key } from './text.ts';

const weight = z.number().min(0).max(10);
const size = { min: z.int().min(2).max(500), max: z.int().min(2).max(500) };

/** Small groups of people who are unlike each other; the worst one made as good as possible. */
const circles = z.strictObject({
  by: z.literal('circles'),
  ...size,
  /** What is allowed where the numbers do not work out. */
  smallest: z.int().min(2).max(12).default(3),
  common_slots: z.int().min(0).max(10).default(2),
  common_language: z.boolean().default(true),
  hours_apart: z.number().min(0).max(24).default(4),
  diversify: z
    .strictObject({ department: weight, location: weight, level: weight })
    .default({ department: 3, location: 2, level: 1 }),
  departments_at_least: z.int().min(1).max(10).optional(),
  /** Formed around one question, from people who could help with it. */
  from_question: z.boolean().default(false),
});

export const rouletteRules = [
  'other department',
  'other location',
  'other level',
  'same location',
  'near time zone',
] as const;

/** Drawn anew in every round, from whoever is due. */
const roulette = z.strictObject({
  by: z.literal('roulette'),
  size: z.int().min(2).max(5).default(2),
  every_weeks: z.int().min(1).max(12).default(2),
  /** For so many rounds nobody meets the same person again while that is possible. */
  window: z.int().min(1).max(104).default(26),
  /** In order of priority, after history. */
  rules: z.array(z.enum(rouletteRules)).max(5).default(['other department']),
  common_language: z.boolean().default(true),
});

export const matchingModes = ['organiser', 'self-chosen', 'suggested', 'automatic'] as const;

/** Who gives and who seeks, brought together: mentors, buddies, hosts, coaches. */
const matching = z.strictObject({
  by: z.literal('matching'),
  giver: key,
  seeker: key,
  seekers_per_giver: z.int().min(1).max(8).default(1),
  modes: z
    .array(z.enum(matchingModes))
    .min(1)
    .default(['suggested', 'organiser', 'automatic', 'self-chosen']),
  prefer: z.enum(['best scores', 'most people']).default('most people'),
  department: z.enum(['required', 'preferred', 'excluded', 'any']).default('any'),
  /** Where the giver stands beside the seeker; reverse mentoring wants them lower. */
  giver_level: z.enum(['higher', 'lower', 'any']).default('any'),
  location: z.enum(['required', 'preferred', 'any']).default('any'),
  request_days: z.int().min(1).max(60).default(10),
  weights: z
    .strictObject({ skills: weight, language: weight, time_zone: weight, place: weight, wish: weight })
    .default({ skills: 5, language: 1, time_zone: 1, place: 1, wish: 2 }),
});

/** People find each other: a team is opened, says whom it looks for, and others join. */
const teams = z.strictObject({ by: z.literal('teams'), ...size });

/** All who take part are one group. */
const everyone = z.strictObject({ by: z.literal('everyone'), ...size });

export const grouping = z.discriminatedUnion('by', [circles, roulette, matching, teams, everyone]);
export type Grouping = z.output<typeof grouping>;
export type GroupingBy = Grouping['by'];
