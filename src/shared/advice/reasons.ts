import type { Tongue } from '#platform/i18n/tongue.ts';
import { inTheirWords, type OwnWords } from './own-words.ts';
import { t } from './words.ts';

/** Why something speaks for a format or against it. A site adds its own in its own words. */
export const reasons = [
  'objective.main',
  'objective.too',
  'objective.other',
  'objective.none',
  'objective.several',
  'time.little',
  'time.fits',
  'time.tight',
  'time.too_much',
  'weeks.fit',
  'weeks.deep',
  'weeks.long',
  'weeks.too_long',
  'people.missing',
  'people.crowd',
  'people.many_at_once',
  'people.few_for_stage',
  'distance.on_site',
  'distance.travel',
  'distance.together',
  'distance.small',
  'distance.all_at_once',
  'distance.independent',
  'safety.confidential',
  'safety.anonymous',
  'safety.small',
  'safety.open',
  'safety.crowd',
  'experience.guided',
  'experience.nobody_to_ask',
  'experience.peers',
  'experience.mixed',
  'experience.newcomers',
  'experience.no_newcomers',
  'device.short',
  'device.hand_ins',
  'device.by_doing',
  'practice.small_start',
  'practice.much_at_once',
  'practice.long_breath',
  'staff.leads_itself',
  'staff.needed',
  'staff.busy',
] as const;

export type ReasonKey = (typeof reasons)[number];

/** What a reason speaks of, in numbers. */
export type Numbers = {
  minutes: number;
  available: number;
  weeks: number;
  horizon: number;
  people: number;
  missing: number;
};

export type Reason = { because: ReasonKey | OwnWords; points: number; numbers: Numbers };

export const sayReason = (
  reader: Tongue,
  { because, numbers }: Pick<Reason, 'because' | 'numbers'>,
): string => (typeof because === 'string' ? t(reader, because, numbers) : inTheirWords(because, reader));
