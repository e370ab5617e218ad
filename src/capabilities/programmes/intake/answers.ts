import type { Declaration } from '#capabilities/formats/index.ts';

/**
 * What a person answered at the intake, by the key of each question; the kind of the question says what it is.
 * Whom somebody cannot meet is not here: it stands in a table of its own that only the forming of groups reads.
 */
export type Answers = Record<string, Answer>;

export type Wish = { skill: string; importance: number };
export type Offer = { skill: string; level: number };

export type Answer = string | number | boolean | string[] | number[] | Wish[] | Offer[];

/** The answers as the forming of groups needs them, whatever the questions are called in this format. */
export type ForGrouping = {
  languages: string[];
  /** Hours of the week in UTC, as 'tue 13:00'. */
  slots: string[];
  /** Ready to facilitate. */
  willing: boolean;
  /** Importance 1 to 3. */
  wants: Wish[];
  /** Level 1 to 3. */
  offers: Offer[];
  wished: number[];
  place: 'online' | 'on site' | 'either';
};

const none: ForGrouping = {
  languages: [],
  slots: [],
  willing: false,
  wants: [],
  offers: [],
  wished: [],
  place: 'either',
};

const partOf = {
  languages: 'languages',
  slots: 'slots',
  willing: 'willing',
  wants: 'wants',
  offers: 'offers',
  'wished people': 'wished',
  place: 'place',
} as const;

export function answersForGrouping(declared: Declaration, answers: Answers): ForGrouping {
  const read: ForGrouping = { ...none };
  for (const { key, kind } of declared.intake.questions) {
    const given = answers[key];
    if (given === undefined || !(kind in partOf)) continue;
    Object.assign(read, { [partOf[kind as keyof typeof partOf]]: given });
  }
  return read;
}
