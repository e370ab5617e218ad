import { z } from 'zod';
import { agenda, board, poll } from './agenda.ts';
import { key, text } from './text.ts';

const common = {
  key,
  name: text(100),
  /** When, counted from the group's own start: the week (1 is the first) or the day (0 is the first, -7 a week before). */
  week: z.int().min(1).max(110).optional(),
  day: z.int().min(-60).max(770).optional(),
  /** The same again, for what has a rhythm. */
  repeat: z.strictObject({ every_days: z.int().min(1).max(92), times: z.int().min(2).max(52) }).optional(),
  /** Whose step: each group's, all of the programme together, or the facilitators among themselves. */
  with: z.enum(['group', 'programme', 'facilitators']).default('group'),
  /** Who does it: 'everyone' or a role. */
  who: z.string().max(60).default('everyone'),
  /** Days until it should be done. */
  days: z.int().min(0).max(180).default(7),
  required: z.boolean().default(true),
  /** Opens only when these are done. */
  after: z.array(key).max(8).default([]),
  /** What the facilitator should know. */
  facilitator: text(1500).optional(),
};

const question = z.strictObject({
  key,
  text: text(300),
  kind: z.enum(['scale', 'line', 'paragraph', 'yes or no', 'choice']).default('paragraph'),
  low: text(60).optional(),
  high: text(60).optional(),
  options: z
    .array(z.strictObject({ key, name: text(80) }))
    .max(8)
    .default([]),
});

const session = z.strictObject({
  ...common,
  kind: z.literal('session'),
  summary: text(500).optional(),
  place: z.enum(['online', 'on site', 'either']).default('either'),
  agenda,
  board: board.optional(),
  polls: z.array(poll).max(4).default([]),
  /** Speakers sign up for a slot before the session. */
  slots: z.strictObject({ count: z.int().min(1).max(20), minutes: z.number().min(1).max(120) }).optional(),
  /** Begins with what was agreed last time. */
  opens_with_actions: z.boolean().default(true),
  closing_question: text(200).optional(),
});

const task = z.strictObject({
  ...common,
  kind: z.literal('task'),
  instructions: text(1500),
  checklist: z
    .array(z.strictObject({ key, text: text(200) }))
    .max(30)
    .default([]),
  evidence: z.enum(['none', 'text', 'file', 'either']).default('text'),
  /** Who watches and signs: a role, 'organisers' or 'line managers'. */
  sign_off: z.string().max(60).optional(),
  /** Who may read what was handed in, besides who signs. */
  visible: z.enum(['private', 'group', 'programme']).default('group'),
});

const prompt = z.strictObject({
  ...common,
  kind: z.literal('prompt'),
  text: text(900),
  answers: z.enum(['none', 'private', 'group']).default('group'),
});

const reading = z.strictObject({
  ...common,
  kind: z.literal('reading'),
  what: text(300),
  material: key.optional(),
  prompt: text(500).optional(),
});

const criterion = z.strictObject({ key, name: text(80), low: text(120), high: text(120) });

const deliverable = z.strictObject({
  ...common,
  kind: z.literal('deliverable'),
  instructions: text(1500),
  /** Handed in by each person, or once by the group. */
  by: z.enum(['person', 'group']).default('person'),
  accepts: z
    .array(z.enum(['text', 'link', 'file']))
    .min(1)
    .default(['text', 'link', 'file']),
  visible: z.enum(['group', 'programme']).default('group'),
  review: z
    .strictObject({
      /** 'peers' are drawn by lot; else a role, or 'organisers'. */
      by: z.string().max(60).default('peers'),
      each: z.int().min(1).max(5).default(2),
      days: z.int().min(1).max(60).default(7),
      anonymous: z.boolean().default(false),
      rubric: z.array(criterion).min(1).max(8),
      /** Whoever was reviewed says how helpful each review was. */
      review_of_review: z.boolean().default(false),
    })
    .optional(),
  /** Afterwards all may vote for what was handed in. */
  public_vote: z.strictObject({ votes: z.int().min(1).max(10), days: z.int().min(1).max(30) }).optional(),
});

const checkIn = z.strictObject({
  ...common,
  kind: z.literal('check-in'),
  questions: z.array(question).min(1).max(8),
  /** 'facilitator' only counts who needs help; 'group' reads along. */
  visible: z.enum(['private', 'facilitator', 'group']).default('group'),
});

const reflection = z.strictObject({
  ...common,
  kind: z.literal('reflection'),
  prompts: z
    .array(z.strictObject({ key, text: text(300) }))
    .min(1)
    .max(6),
  visible: z.enum(['private', 'group', 'programme']).default('private'),
});

const survey = z.strictObject({
  ...common,
  kind: z.literal('survey'),
  introduction: text(500),
  items: z.array(question).min(1).max(20),
});

const approval = z.strictObject({
  ...common,
  kind: z.literal('approval'),
  /** 'line managers' of all in the group, 'organisers', or a role. */
  by: z.string().max(60),
  question: text(400),
});

/** Goes on, changes course or ends, with the reason. */
const gate = z.strictObject({
  ...common,
  kind: z.literal('gate'),
  by: z.string().max(60),
  criteria: z
    .array(z.strictObject({ key, text: text(250) }))
    .min(1)
    .max(8),
});

/** A board that is open between dates: questions before a panel, ideas before a hackathon. */
const openBoard = z.strictObject({
  ...common,
  kind: z.literal('board'),
  introduction: text(500),
  board,
});

export const step = z.discriminatedUnion('kind', [
  session,
  task,
  prompt,
  reading,
  deliverable,
  checkIn,
  reflection,
  survey,
  approval,
  gate,
  openBoard,
]);

export type Step = z.output<typeof step>;
export type StepKind = Step['kind'];
export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>;
export type StepQuestion = z.output<typeof question>;

/** Days after the group's start on which a step begins. */
export const dayOfStep = (declared: Step): number => declared.day ?? ((declared.week ?? 1) - 1) * 7;
