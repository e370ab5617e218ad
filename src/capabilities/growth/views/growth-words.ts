import type { IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import type { LaneKey } from '../goals/goal.ts';
import type { MixKind, MixLine } from '../mix/mix.ts';
import type { Month } from '../months.ts';
import type { NudgeReason } from '../nudges/choose-nudge.ts';
import type { Nudge } from '../nudges/nudge.ts';
import { t } from '../words.ts';

export const laneWords = {
  practice: ['lane.practice', 'lane.practice_hint'],
  people: ['lane.people', 'lane.people_hint'],
  reflection: ['lane.reflection', 'lane.reflection_hint'],
  network: ['lane.network', 'lane.network_hint'],
} as const satisfies Record<LaneKey, readonly [string, string]>;

/** Where somebody finds something for a lane. */
export const laneWays = {
  practice: ['way.practice', '/programmes'],
  people: ['way.people', '/offers'],
  reflection: ['way.reflection', '/reflections'],
  network: ['way.network', '/network'],
} as const satisfies Record<LaneKey, readonly [string, string]>;

export const laneIcons: Record<LaneKey, IconName> = {
  practice: 'wrench',
  people: 'users',
  reflection: 'lightbulb',
  network: 'share-2',
};

export const mixWords = {
  experience: ['mix.experience', 'mix.experience_hint'],
  exposure: ['mix.exposure', 'mix.exposure_hint'],
  education: ['mix.education', 'mix.education_hint'],
} as const satisfies Record<MixKind, readonly [string, string]>;

export const sourceWords = {
  tasks: 'source.tasks',
  actions: 'source.actions',
  results: 'source.results',
  sessions: 'source.sessions',
  answers: 'source.answers',
  contacts: 'source.contacts',
  readings: 'source.readings',
  completions: 'source.completions',
  lessons: 'source.lessons',
  noted: 'source.noted',
} as const satisfies Record<MixLine['source'], string>;

/** "March 2026" */
export const monthName = (c: Reader, month: Month): string =>
  t(c, 'month', { month: new Date(`${month}T12:00:00Z`) });

/** Why this person, a sentence for each reason. */
export function reasonsOf(c: Reader, { reasons, topic, department, location }: Nudge): string[] {
  const say: Record<NudgeReason, string> = {
    learn: t(c, 'reason.learn', { topic: topic ?? '' }),
    teach: t(c, 'reason.teach', { topic: topic ?? '' }),
    common: t(c, 'reason.common', { topic: topic ?? '' }),
    department: department === null ? '' : t(c, 'reason.department', { name: department }),
    location: location === null ? '' : t(c, 'reason.location', { name: location }),
  };
  return reasons.map((reason) => say[reason]).filter((sentence) => sentence !== '');
}

/** A first sentence that can be sent as it is. */
export function openerOf(c: Reader, { reasons, topic, person }: Nudge): string {
  const name = person.name.split(' ')[0]!;
  if (topic === null) return t(c, 'opener.plain', { name });
  if (reasons.includes('learn')) return t(c, 'opener.learn', { name, topic });
  if (reasons.includes('teach')) return t(c, 'opener.teach', { name, topic });
  if (reasons.includes('common')) return t(c, 'opener.common', { name, topic });
  return t(c, 'opener.topic', { name, topic });
}
