import type { BesideOwnPast } from './own-past.ts';

/** The three things that a community lives on, in the order in which they are asked about. */
export const questions = ['people', 'transformation', 'value'] as const;
export type Question = (typeof questions)[number];

/** A figure as evidence: what is seen, and how it stands to the community's own past or its charter. */
export type Sign = { figure: HealthFigure; beside: BesideOwnPast; value: number | null };

/** Which figure speaks to which question, and which way it ails; what to try next when it does. */
export const evidence = {
  'active share': { question: 'people', ails: 'below usual', experiment: 'invite those who left' },
  newcomers: { question: 'people', ails: 'below usual', experiment: 'welcome newcomers by name' },
  'bus factor': { question: 'people', ails: 'below usual', experiment: 'ask others to answer first' },
  'missing groups': { question: 'people', ails: 'above usual', experiment: 'invite who is missing' },
  'purpose known': { question: 'transformation', ails: 'below usual', experiment: 'talk about the purpose' },
  'charter age': { question: 'transformation', ails: 'above usual', experiment: 'renew the charter' },
  'self-sustaining share': {
    question: 'transformation',
    ails: 'below usual',
    experiment: 'hand over a ritual',
  },
  'value pulse': { question: 'value', ails: 'below usual', experiment: 'stop what helps least' },
  unanswered: { question: 'value', ails: 'above usual', experiment: 'share out questions' },
  'first reply': { question: 'value', ails: 'above usual', experiment: 'share out questions' },
  'two-way share': { question: 'value', ails: 'below usual', experiment: 'meet in small groups' },
} as const satisfies Record<
  string,
  { question: Question; ails: Exclude<BesideOwnPast, 'as usual' | 'too little past'>; experiment: string }
>;

export type HealthFigure = keyof typeof evidence;
export type Experiment = (typeof evidence)[HealthFigure]['experiment'];

export type Diagnosis = {
  question: Question;
  state: 'ails' | 'well' | 'not known';
  /** What speaks against it and what for it; figures without a past speak for neither. */
  against: readonly Sign[];
  for: readonly Sign[];
  /** What to try next: that of the first figure that ails. */
  experiment: Experiment | null;
}[];

/**
 * What a community may lack when fewer take part: the right people, a purpose that is clear, or value. Each question
 * comes with its evidence; to decide is for those who know the community.
 */
export const diagnose = (signs: readonly Sign[]): Diagnosis =>
  questions.map((question) => {
    const known = signs.filter(
      ({ figure, beside, value }) =>
        evidence[figure].question === question && value !== null && beside !== 'too little past',
    );
    const against = known.filter(({ figure, beside }) => beside === evidence[figure].ails);
    return {
      question,
      state: against.length > 0 ? 'ails' : known.length > 0 ? 'well' : 'not known',
      against,
      for: known.filter((sign) => !against.includes(sign)),
      experiment: against[0] ? evidence[against[0].figure].experiment : null,
    };
  });
