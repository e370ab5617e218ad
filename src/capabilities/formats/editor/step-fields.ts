import type { StepKind } from '../declaration/steps.ts';
import type { Draft } from '../draft.ts';
import { agendaList, columnList } from './agenda-fields.ts';
import { nextKey } from './change-list.ts';
import type { FieldSpec, ListSpec, Word } from './field-spec.ts';
import { fixed, materialsOf, otherStepsOf, rolesAnd } from './options.ts';
import { optionList } from './section-fields.ts';

const words = (at: string, label: Word, lines = 1): FieldSpec => ({ as: 'words', at, label, lines });
const seenBy = (...who: ('private' | 'facilitator' | 'group' | 'programme')[]): FieldSpec => ({
  as: 'choice',
  at: 'visible',
  label: 'field.visible',
  options: fixed(Object.fromEntries(who.map((one) => [one, seenWords[one]]))),
});
const seenWords = {
  private: 'seen.private',
  facilitator: 'seen.facilitator',
  group: 'seen.group',
  programme: 'seen.programme',
} as const;
const organisers = { organisers: 'who.organisers' } as const;
const managers = { 'line managers': 'who.line_managers' } as const;

const short = (at: string, label: Word, one: Word, base: string): ListSpec => ({
  as: 'list',
  at,
  label,
  one,
  adds: [{ label: 'add.line', make: (all) => ({ key: nextKey(all, base) }) }],
  fields: () => [words('text', 'field.text')],
});

const questions = (at: string): ListSpec => ({
  as: 'list',
  at,
  label: 'field.questions',
  one: 'one.question',
  adds: [{ label: 'add.question', make: (all) => ({ key: nextKey(all, 'question'), kind: 'scale' }) }],
  fields: (item) => [
    words('text', 'field.question'),
    {
      as: 'choice',
      at: 'kind',
      label: 'field.question_kind',
      options: fixed({
        paragraph: 'question.paragraph',
        scale: 'question.scale',
        line: 'question.line',
        'yes or no': 'question.yes_no',
        choice: 'question.choice',
      }),
    },
    ...(item['kind'] === 'scale' ? scaleEnds : []),
    ...(item['kind'] === 'choice' ? [optionList('options')] : []),
  ],
});
const scaleEnds: FieldSpec[] = [
  { as: 'words', at: 'low', label: 'field.low', optional: true },
  { as: 'words', at: 'high', label: 'field.high', optional: true },
];

const board = (at: string): FieldSpec[] => [
  columnList(`${at}columns`),
  { as: 'yes', at: `${at}anonymous`, label: 'field.board_anonymous' },
  { as: 'number', at: `${at}votes`, label: 'field.votes', optional: true },
];

/** What each kind of step has besides its name and its time. */
const own: Record<StepKind, readonly FieldSpec[]> = {
  session: [
    { as: 'words', at: 'summary', label: 'field.summary', lines: 2, optional: true },
    { as: 'choice', at: 'place', label: 'field.place', options: fixed({ either: 'place.either', online: 'place.online', 'on site': 'place.on_site' }) },
    agendaList,
    { as: 'words', at: 'closing_question', label: 'field.closing_question', optional: true },
    { as: 'yes', at: 'opens_with_actions', label: 'field.opens_with_actions', usually: true },
    { as: 'part', at: 'slots', label: 'field.slots', add: 'add.slots', make: () => ({ count: 3, minutes: 10 }), fields: [{ as: 'number', at: 'count', label: 'field.slots_count' }, { as: 'number', at: 'minutes', label: 'field.slots_minutes' }] },
    { as: 'part', at: 'board', label: 'field.board', add: 'add.board', make: () => ({ columns: [{ key: 'column-1' }], anonymous: false, votes: 3 }), fields: board('') },
    { as: 'list', at: 'polls', label: 'field.polls', one: 'one.poll', adds: [{ label: 'add.poll', make: (all) => ({ key: nextKey(all, 'poll'), options: [{ key: 'option-1' }, { key: 'option-2' }] }) }], fields: () => [words('question', 'field.question'), optionList('options')] },
  ],
  task: [
    words('instructions', 'field.instructions', 4),
    short('checklist', 'field.checklist', 'one.point', 'point'),
    { as: 'choice', at: 'evidence', label: 'field.evidence', options: fixed({ text: 'evidence.text', none: 'evidence.none', file: 'evidence.file', either: 'evidence.either' }) },
    { as: 'choice', at: 'sign_off', label: 'field.sign_off', empty: 'option.nobody', optional: true, options: rolesAnd({ ...organisers, ...managers }) },
    seenBy('group', 'private', 'programme'),
  ],
  prompt: [words('text', 'field.text', 3), { as: 'choice', at: 'answers', label: 'field.answers', options: fixed({ group: 'seen.group', private: 'seen.private', none: 'answers.none' }) }],
  reading: [
    words('what', 'field.reading'),
    { as: 'choice', at: 'material', label: 'field.material', empty: 'option.none', optional: true, options: materialsOf },
    { as: 'words', at: 'prompt', label: 'field.reading_prompt', lines: 2, optional: true },
  ],
  deliverable: [
    words('instructions', 'field.instructions', 4),
    { as: 'choice', at: 'by', label: 'field.handed_by', options: fixed({ person: 'by.person', group: 'by.group' }) },
    { as: 'choices', at: 'accepts', label: 'field.accepts', options: fixed({ text: 'accepts.text', link: 'accepts.link', file: 'accepts.file' }) },
    seenBy('group', 'programme'),
    {
      as: 'part', at: 'review', label: 'field.review', add: 'add.review',
      make: () => ({ by: 'peers', each: 2, days: 7, anonymous: false, rubric: [{ key: 'criterion-1' }], review_of_review: false }),
      fields: [
        { as: 'choice', at: 'by', label: 'field.review_by', options: rolesAnd({ peers: 'who.peers', ...organisers }) },
        { as: 'number', at: 'each', label: 'field.review_each' },
        { as: 'number', at: 'days', label: 'field.review_days' },
        { as: 'yes', at: 'anonymous', label: 'field.review_anonymous' },
        { as: 'yes', at: 'review_of_review', label: 'field.review_of_review' },
        { as: 'list', at: 'rubric', label: 'field.rubric', one: 'one.criterion', adds: [{ label: 'add.criterion', make: (all) => ({ key: nextKey(all, 'criterion') }) }], fields: () => [words('name', 'field.name'), words('low', 'field.low'), words('high', 'field.high')] },
      ],
    },
    { as: 'part', at: 'public_vote', label: 'field.public_vote', add: 'add.public_vote', make: () => ({ votes: 3, days: 7 }), fields: [{ as: 'number', at: 'votes', label: 'field.votes' }, { as: 'number', at: 'days', label: 'field.vote_days' }] },
  ],
  'check-in': [questions('questions'), seenBy('group', 'facilitator', 'private')],
  reflection: [short('prompts', 'field.prompts', 'one.question', 'prompt'), seenBy('private', 'group', 'programme')],
  survey: [words('introduction', 'field.introduction', 2), questions('items')],
  approval: [{ as: 'choice', at: 'by', label: 'field.approved_by', options: rolesAnd({ ...managers, ...organisers }) }, words('question', 'field.question', 2)],
  gate: [{ as: 'choice', at: 'by', label: 'field.decided_by', options: rolesAnd({ ...organisers, ...managers }) }, short('criteria', 'field.criteria', 'one.criterion', 'criterion')],
  board: [words('introduction', 'field.introduction', 2), ...board('board.')],
}; // prettier-ignore

const when: readonly FieldSpec[] = [
  { as: 'number', at: 'week', label: 'field.week', hint: 'hint.week', optional: true },
  { as: 'part', at: 'repeat', label: 'field.repeat', add: 'add.repeat', make: () => ({ every_days: 7, times: 4 }), fields: [{ as: 'number', at: 'every_days', label: 'field.every_days' }, { as: 'number', at: 'times', label: 'field.repeat_times' }] },
]; // prettier-ignore

const rest: readonly FieldSpec[] = [
  { as: 'number', at: 'day', label: 'field.day', hint: 'hint.day', optional: true },
  { as: 'number', at: 'days', label: 'field.days', optional: true },
  { as: 'yes', at: 'required', label: 'field.required', usually: true },
  { as: 'choice', at: 'with', label: 'field.with', options: fixed({ group: 'with.group', programme: 'with.programme', facilitators: 'with.facilitators' }) },
  { as: 'choice', at: 'who', label: 'field.who_does', options: rolesAnd({ everyone: 'turn.everyone' }) },
  { as: 'choices', at: 'after', label: 'field.after', options: otherStepsOf },
  { as: 'words', at: 'facilitator', label: 'field.facilitator', lines: 3, optional: true },
]; // prettier-ignore

/** All fields of one step. */
export function stepFields(step: Draft): readonly FieldSpec[] {
  const kind = step['kind'] as StepKind;
  return [
    words('name', 'field.name'),
    ...when,
    ...(own[kind] ?? []),
    { as: 'more', label: 'more.step', fields: rest },
  ];
}

/** A step of a kind with what it cannot be without. */
export function beginStep(kind: StepKind, all: readonly Draft[]): Draft {
  const key = nextKey(all, kind);
  const week = Math.max(1, ...all.map((one) => Number(one['week'] ?? 1)));
  const more: Partial<Record<StepKind, Draft>> = {
    session: { agenda: [{ key: 'part-1', minutes: 10, turn: 'everyone' }] },
    deliverable: { accepts: ['text', 'link', 'file'] },
    survey: { items: [{ key: 'question-1', kind: 'scale' }] },
    'check-in': { questions: [{ key: 'question-1', kind: 'scale' }] },
    reflection: { prompts: [{ key: 'prompt-1' }] },
    gate: { criteria: [{ key: 'criterion-1' }] },
    board: { board: { columns: [{ key: 'column-1' }] } },
  };
  return { kind, key, week, ...more[kind] };
}
