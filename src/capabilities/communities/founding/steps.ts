import type { CharterPart } from '../charter/charter.ts';

/** The way from an idea to a live community, a page for each step; it can be left and taken up again. */
export const steps = [
  'purpose',
  'challenge',
  'value',
  'elements',
  'guidelines',
  'people',
  'settings',
  'launch',
] as const;

export type Step = (typeof steps)[number];

/** Steps in which parts of the charter are written. */
export const partsOfStep: Partial<Record<Step, readonly CharterPart[]>> = {
  purpose: ['purpose', 'who'],
  challenge: ['challenge', 'impact'],
  value: ['value_organisation', 'value_members', 'overlap'],
  elements: ['principles', 'people', 'structure', 'practices'],
};

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'launch';

export const stepOfPart = (part: CharterPart): Step =>
  steps.find((step) => partsOfStep[step]?.includes(part)) ?? 'purpose';
