import { z } from 'zod';
import { key, text } from './text.ts';

/**
 * What a person is asked before they take part. 'wants' and 'offers' are skills with importance or level;
 * 'cannot meet' names people and is seen by nobody, the organisers included; 'slots' are hours of the week in
 * which one can meet; 'willing' is to facilitate; 'capacity' is how many seekers one takes.
 */
export const questionKinds = [
  'line',
  'paragraph',
  'choice',
  'choices',
  'goal',
  'wants',
  'offers',
  'languages',
  'slots',
  'cannot meet',
  'willing',
  'capacity',
  'place',
  'wished people',
] as const;

export const intakeQuestion = z.strictObject({
  key,
  kind: z.enum(questionKinds),
  label: text(160),
  hint: text(300).optional(),
  required: z.boolean().default(false),
  /** Asked only of who takes this role. */
  of: key.optional(),
  /** Who reads the answer: the organisers, or also who comes into one group with the person. */
  read_by: z.enum(['organisers', 'group']).default('organisers'),
  options: z
    .array(z.strictObject({ key, name: text(80) }))
    .max(20)
    .default([]),
});

export const intake = z.strictObject({
  questions: z.array(intakeQuestion).max(20).default([]),
  /** What people agree to when they apply, each by a tick of its own. */
  consents: z
    .array(z.strictObject({ key, text: text(400), required: z.boolean().default(true) }))
    .max(6)
    .default([]),
});

export type Intake = z.output<typeof intake>;
export type IntakeQuestion = z.output<typeof intakeQuestion>;
