import type { Features } from './format-features.ts';
import type { Situation } from './situation.ts';

/** What rules can ask about: the situation, the format, and how the one fits the other. */
export const factNames = [
  'people',
  'minutes',
  'weeks',
  'distance',
  'device',
  'experience',
  'practice',
  'safety',
  'staff',
  'objective',
  'place_independence',
  'format.key',
  'format.family',
  'format.grouping',
  'format.runs',
  'format.minutes',
  'format.leading',
  'format.weeks',
  'format.together',
  'format.on_site',
  'format.confidential',
  'format.anonymous',
  'format.guided',
  'format.leads_itself',
  'format.for_newcomers',
  'format.hand_ins',
  'fit.objective',
  'fit.objectives',
  'fit.minutes',
  'fit.weeks',
  'fit.missing',
  'fit.crowd',
] as const;

export type FactName = (typeof factNames)[number];
export type Facts = Record<FactName, string | number | boolean>;

export const factsOf = (situation: Situation, features: Features, objectives: readonly string[]): Facts => ({
  people: situation.people,
  minutes: situation.minutes,
  weeks: situation.weeks,
  distance: situation.distance,
  device: situation.device,
  experience: situation.experience,
  practice: situation.practice,
  safety: situation.safety,
  staff: situation.staff,
  objective: situation.objectives[0]!,
  place_independence: situation.objectives.includes('place-independence'),
  'format.key': features.key,
  'format.family': features.family,
  'format.grouping': features.grouping,
  'format.runs': features.runs,
  'format.minutes': features.minutes,
  'format.leading': features.leading,
  'format.weeks': features.weeks,
  'format.together': features.together,
  'format.on_site': features.on_site,
  'format.confidential': features.confidential,
  'format.anonymous': features.anonymous,
  'format.guided': features.guided,
  'format.leads_itself': features.leads_itself,
  'format.for_newcomers': features.for_newcomers,
  'format.hand_ins': features.hand_ins,
  'fit.objective': standing(situation.objectives, objectives),
  /** How many of the objectives it serves. */
  'fit.objectives': situation.objectives.filter((one) => objectives.includes(one)).length,
  /** What it takes by what there is: 1 is just enough. */
  'fit.minutes': features.minutes / situation.minutes,
  'fit.weeks': features.weeks / situation.weeks,
  /** How many people it lacks to begin at all. */
  'fit.missing': Math.max(0, features.least - situation.people),
  /** How many times more people there are than one group of everyone holds. */
  'fit.crowd': features.grouping === 'everyone' ? situation.people / features.most : 0,
});

/** Whether the format is made for what is wanted most, serves it too, serves something else that is wanted, or nothing. */
function standing(wanted: readonly string[], served: readonly string[]): 'main' | 'too' | 'other' | 'none' {
  if (served[0] === wanted[0]) return 'main';
  if (served.includes(wanted[0]!)) return 'too';
  return wanted.some((one) => served.includes(one)) ? 'other' : 'none';
}
