import type { Seen, Source } from '../source.ts';

/** What each source is called, and what it means to consent to it. */
export const sourceNames = {
  answers: 'source.answers',
  thanks: 'source.thanks',
  circles: 'source.circles',
  coffees: 'source.coffees',
  mentoring: 'source.mentoring',
  writing: 'source.writing',
} as const satisfies Record<Seen, string>;

export const consentLabels = {
  answers: 'consent.answers',
  thanks: 'consent.thanks',
  circles: 'consent.circles',
  coffees: 'consent.coffees',
  mentoring: 'consent.mentoring',
  writing: 'consent.writing',
  check: 'consent.check',
  flow: 'consent.flow',
} as const satisfies Record<Source, string>;

export const consentHints = {
  answers: 'consent.answers_hint',
  thanks: 'consent.thanks_hint',
  circles: 'consent.circles_hint',
  coffees: 'consent.coffees_hint',
  mentoring: 'consent.mentoring_hint',
  writing: 'consent.writing_hint',
  check: 'consent.check_hint',
  flow: 'consent.flow_hint',
} as const satisfies Record<Source, string>;
