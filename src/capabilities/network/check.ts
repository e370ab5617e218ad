import type { Tables } from '#tables';
import type { Move } from './moves/find-moves.ts';

/** What is asked about each person, with the answers that there are, from little to much. */
export const questions = {
  frequency: ['seldom', 'monthly', 'fortnightly', 'weekly', 'daily'],
  known: ['under 1', '1 to 4', '5 to 10', 'over 10'],
  level: ['lower', 'same', 'higher'],
  unit: ['team', 'department', 'elsewhere', 'outside'],
  place: ['floor', 'building', 'city', 'country', 'abroad'],
  contact: ['chance', 'planned'],
  closeness: ['distant', 'cordial', 'close', 'very close'],
} as const;
export type Question = keyof typeof questions;
export const questionKeys = Object.keys(questions) as Question[];

/** What one gets from somebody (Cross, Borgatti and Parker 2001), from what many give to what few do. */
export const benefits = ['solutions', 'who knows', 'reframing', 'validation', 'legitimation'] as const;
export type Benefit = (typeof benefits)[number];

export const fewest = 5;
export const most = 15;

type Asked = { [Q in Question]: (typeof questions)[Q][number] | null };

/** Somebody in a check. `name` is null for a colleague who was erased since. */
export type Contact = Asked & {
  id: number;
  name: string | null;
  colleague: { id: number; photo: string | null } | null;
  department: string | null;
  benefits: Benefit[];
};

/** A check as the one person sees it whose it is. */
export type Check = Pick<
  Tables['network_checks'],
  'id' | 'state' | 'own_department' | 'departments_count' | 'created_at' | 'finished_at'
> & {
  contacts: Contact[];
  /** Pairs of ids of contacts who know each other. */
  links: [number, number][];
  /** What it suggests, the weakest axis first. */
  moves: Move[];
};

export const isAnswered = (contact: Contact): boolean =>
  questionKeys.every((question) => contact[question] !== null);

/** Three steps: who, about them, who knows whom. */
export const steps = ['people', 'about', 'links'] as const;
