import { families, objectives } from '../declaration/declaration.ts';
import { questionKinds } from '../declaration/intake.ts';
import { familyWords, objectiveWords, placeWords } from '../views/format-words.ts';
import { nextKey } from './change-list.ts';
import type { FieldSpec, ListSpec, Word } from './field-spec.ts';
import { fixed, rolesOf } from './options.ts';

/** A list of short texts. */
const texts = (at: string, label: Word, one: Word, add: Word): ListSpec => ({
  as: 'list',
  at,
  label,
  one,
  adds: [{ label: add, make: () => ({}) }],
});

export const aboutFields: readonly FieldSpec[] = [
  { as: 'words', at: 'name', label: 'field.name' },
  { as: 'words', at: 'tagline', label: 'field.tagline', hint: 'hint.tagline' },
  { as: 'choice', at: 'family', label: 'field.family', options: fixed(pickWords(families, familyWords)) },
  { as: 'words', at: 'purpose', label: 'field.purpose', hint: 'hint.purpose', lines: 5 },
  texts('suits.who', 'field.who', 'one.who', 'add.line'),
  texts('suits.not', 'field.not', 'one.not', 'add.line'),
  {
    as: 'choices',
    at: 'suits.objectives',
    label: 'field.objectives',
    options: fixed(pickWords(objectives, objectiveWords)),
  },
  { as: 'choice', at: 'suits.place', label: 'field.place', options: fixed(placeWords) },
  {
    as: 'list',
    at: 'credit',
    label: 'field.credit',
    hint: 'hint.credit',
    one: 'one.credit',
    adds: [{ label: 'add.credit', make: () => ({}) }],
    fields: () => [
      { as: 'line', at: 'name', label: 'field.credit_name' },
      { as: 'line', at: 'url', label: 'field.url' },
      { as: 'line', at: 'licence', label: 'field.licence', optional: true },
    ],
  },
];

export const courseFields: readonly FieldSpec[] = [
  {
    as: 'choice',
    at: 'runs',
    label: 'field.runs',
    options: fixed({ cohort: 'runs.cohort', rolling: 'runs.rolling', rounds: 'runs.rounds' }),
  },
  { as: 'number', at: 'weeks', label: 'field.weeks' },
  { as: 'number', at: 'effort.participant', label: 'field.effort' },
  { as: 'number', at: 'effort.facilitator', label: 'field.effort_facilitator' },
  {
    as: 'choice',
    at: 'space',
    label: 'field.space',
    options: fixed({ group: 'space.group', programme: 'space.programme', none: 'space.none' }),
  },
  {
    as: 'choice',
    at: 'offer',
    label: 'field.offer',
    hint: 'hint.offer',
    empty: 'option.none',
    optional: true,
    options: fixed({
      mentor: 'offer.mentor',
      buddy: 'offer.buddy',
      'shadow host': 'offer.shadow_host',
      coffee: 'offer.coffee',
      review: 'offer.review',
      talk: 'offer.talk',
    }),
  },
];

export const roleFields: readonly FieldSpec[] = [
  {
    as: 'list',
    at: 'roles',
    label: 'section.roles',
    one: 'one.role',
    adds: [
      {
        label: 'add.role',
        make: (all) => ({ key: nextKey(all, 'role'), min: 1, rotates: 'never', from: 'group' }),
      },
    ],
    fields: () => [
      { as: 'words', at: 'name', label: 'field.name' },
      { as: 'words', at: 'description', label: 'field.description', lines: 2 },
      { as: 'number', at: 'min', label: 'field.role_min' },
      { as: 'number', at: 'max', label: 'field.role_max', optional: true },
      {
        as: 'choice',
        at: 'rotates',
        label: 'field.rotates',
        options: fixed({ never: 'rotates.never', session: 'rotates.session' }),
      },
      {
        as: 'choice',
        at: 'from',
        label: 'field.role_from',
        options: fixed({ group: 'from.group', intake: 'from.intake', organisers: 'from.organisers' }),
      },
      { as: 'yes', at: 'facilitates', label: 'field.facilitates' },
    ],
  },
];

const questionWords = {
  line: 'question.line', paragraph: 'question.paragraph', choice: 'question.choice', choices: 'question.choices',
  goal: 'question.goal', wants: 'question.wants', offers: 'question.offers', languages: 'question.languages',
  slots: 'question.slots', 'cannot meet': 'question.cannot_meet', willing: 'question.willing',
  capacity: 'question.capacity', place: 'question.place', 'wished people': 'question.wished',
} as const satisfies Record<(typeof questionKinds)[number], Word>; // prettier-ignore

export const intakeFields: readonly FieldSpec[] = [
  {
    as: 'list',
    at: 'intake.questions',
    label: 'field.questions',
    one: 'one.question',
    adds: [
      {
        label: 'add.question',
        make: (all) => ({ key: nextKey(all, 'question'), kind: 'line', required: false }),
      },
    ],
    fields: (item) => [
      { as: 'choice', at: 'kind', label: 'field.question_kind', options: fixed(questionWords) },
      { as: 'words', at: 'label', label: 'field.question' },
      { as: 'words', at: 'hint', label: 'field.hint', optional: true },
      { as: 'yes', at: 'required', label: 'field.answer_required' },
      {
        as: 'choice',
        at: 'of',
        label: 'field.asked_of',
        empty: 'option.all',
        optional: true,
        options: rolesOf,
      },
      {
        as: 'choice',
        at: 'read_by',
        label: 'field.read_by',
        options: fixed({ organisers: 'read_by.organisers', group: 'read_by.group' }),
      },
      ...(item['kind'] === 'choice' || item['kind'] === 'choices' ? [optionList('options')] : []),
    ],
  },
  {
    as: 'list',
    at: 'intake.consents',
    label: 'field.consents',
    hint: 'hint.consents',
    one: 'one.consent',
    adds: [{ label: 'add.consent', make: (all) => ({ key: nextKey(all, 'consent'), required: true }) }],
    fields: () => [
      { as: 'words', at: 'text', label: 'field.consent', lines: 2 },
      { as: 'yes', at: 'required', label: 'field.consent_required' },
    ],
  },
];

export function optionList(at: string): ListSpec {
  return {
    as: 'list',
    at,
    label: 'field.options',
    one: 'one.option',
    adds: [{ label: 'add.option', make: (all) => ({ key: nextKey(all, 'option') }) }],
    fields: () => [{ as: 'words', at: 'name', label: 'field.name' }],
  };
}

export const materialFields: readonly FieldSpec[] = [
  {
    as: 'list',
    at: 'materials',
    label: 'section.materials',
    one: 'one.material',
    adds: [{ label: 'add.material', make: (all) => ({ key: nextKey(all, 'material') }) }],
    fields: () => [
      { as: 'words', at: 'name', label: 'field.name' },
      { as: 'words', at: 'body', label: 'field.body', lines: 4, optional: true },
      { as: 'line', at: 'url', label: 'field.url', optional: true },
    ],
  },
];

export const safetyFields: readonly FieldSpec[] = [
  { as: 'words', at: 'safety.rule', label: 'field.rule', hint: 'hint.rule', lines: 2 },
  { as: 'yes', at: 'safety.confidential', label: 'field.confidential' },
  {
    as: 'choice',
    at: 'safety.recording',
    label: 'field.recording',
    options: fixed({
      never: 'safety.never_recorded',
      'with consent': 'safety.recorded_with_consent',
      allowed: 'safety.may_be_recorded',
    }),
  },
  { as: 'yes', at: 'safety.anonymous', label: 'field.anonymous' },
  { as: 'number', at: 'safety.keep_days', label: 'field.keep_days', hint: 'hint.keep_days', optional: true },
];

export const outcomeFields: readonly FieldSpec[] = [
  texts('outputs', 'field.outputs', 'one.output', 'add.line'),
  {
    as: 'list',
    at: 'measures',
    label: 'field.measures',
    one: 'one.measure',
    adds: [{ label: 'add.measure', make: (all) => ({ key: nextKey(all, 'measure'), from: 'survey' }) }],
    fields: () => [
      { as: 'words', at: 'name', label: 'field.name' },
      {
        as: 'choice',
        at: 'from',
        label: 'field.measure_from',
        options: fixed({
          attendance: 'measure.attendance',
          steps: 'measure.steps',
          survey: 'measure.survey',
          goals: 'measure.goals',
          meetings: 'measure.meetings',
          outcome: 'measure.outcome',
        }),
      },
    ],
  },
  { as: 'words', at: 'facilitator_guide', label: 'field.guide', hint: 'hint.guide', lines: 6 },
];

function pickWords<Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, Word>>) {
  return Object.fromEntries(keys.map((one) => [one, words[one]]));
}
