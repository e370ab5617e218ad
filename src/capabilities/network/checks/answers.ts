import { z } from 'zod';
import { several } from '#platform/http/fields.ts';
import { benefits, questionKeys, questions, type Benefit, type Question } from '../check.ts';

/** What was tapped of one person: single answers, and benefits that were ticked or taken back. */
export type Said = {
  answers: Partial<Record<Question, string>>;
  gained: readonly Benefit[];
  lost: readonly Benefit[];
};

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .preprocess((value) => (value === '' || value === null ? undefined : value), z.enum(values).optional())
    .optional();

const single = {
  frequency: choice(questions.frequency),
  known: choice(questions.known),
  level: choice(questions.level),
  unit: choice(questions.unit),
  place: choice(questions.place),
  contact: choice(questions.contact),
  closeness: choice(questions.closeness),
};

const before = z.string().max(200).optional();

/**
 * What a form about one person sends: the answers as they are now, and beside each what it was when the form was
 * drawn. Only what differs is written, so that an old window takes nothing back that a newer one said.
 */
export const answerFields = z.object({
  ...single,
  benefits: several(z.enum(benefits)),
  'was.frequency': before,
  'was.known': before,
  'was.level': before,
  'was.unit': before,
  'was.place': before,
  'was.contact': before,
  'was.closeness': before,
  'was.benefits': before,
});

export function saidIn(fields: z.output<typeof answerFields>): Said {
  const answers: Said['answers'] = {};
  for (const question of questionKeys) {
    const now = fields[question];
    if (now !== undefined && now !== fields[`was.${question}`]) answers[question] = now;
  }
  const drawn = fields['was.benefits'];
  if (drawn === undefined) return { answers, gained: fields.benefits, lost: [] };
  const had = drawn.split(',');
  return {
    answers,
    gained: fields.benefits.filter((one) => !had.includes(one)),
    lost: benefits.filter((one) => had.includes(one) && !fields.benefits.includes(one)),
  };
}

/** The same for a program: what is named is set, and benefits as a whole. */
export const answerBody = z.object({ ...single, benefits: z.array(z.enum(benefits)).optional() });

export function saidBy({ benefits: all, ...answers }: z.output<typeof answerBody>): Said {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  return {
    answers: given as Said['answers'],
    gained: all ?? [],
    lost: all ? benefits.filter((one) => !all.includes(one)) : [],
  };
}
