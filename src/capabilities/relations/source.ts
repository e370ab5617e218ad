import type { Tables } from '#tables';

/** What can be consented to: six sources of one's own map, and two ways of being counted. */
export const sources = [
  'answers',
  'thanks',
  'circles',
  'coffees',
  'mentoring',
  'writing',
  'check',
  'flow',
] as const satisfies Source[];
export type Source = Tables['relation_consents']['source'];

/** Where a tie on one's own map comes from. */
export type Seen = Exclude<Source, 'check' | 'flow'>;
export const seenSources = sources.filter(
  (source): source is Seen => source !== 'check' && source !== 'flow',
);

/** What happened between two, as the first of them sees it: they got it from the other, gave it, or it was mutual. */
export type Way = Tables['relations']['way'];
