import { matchingModes, rouletteRules } from '../declaration/grouping.ts';
import type { Draft } from '../draft.ts';
import { getAt } from './at-path.ts';
import type { FieldSpec, Word } from './field-spec.ts';
import { fixed, rolesOf } from './options.ts';

/** How groups come about, and the fields that each way has. */
export function groupingFields(part: Draft): readonly FieldSpec[] {
  const by = getAt(part, 'grouping.by');
  return [
    {
      as: 'choice',
      at: 'grouping.by',
      label: 'field.grouping',
      hint: 'hint.grouping',
      options: fixed({
        circles: 'grouping.circles',
        roulette: 'grouping.roulette',
        matching: 'grouping.matching',
        teams: 'grouping.teams',
        everyone: 'grouping.everyone',
      }),
      changes: begunAs,
    },
    ...(typeof by === 'string' ? (fieldsOf[by] ?? []) : []),
  ];
}

/** Another way of grouping begins with what is usual for it. */
function begunAs(by: string, part: Draft): Draft {
  const sizes = { min: getAt(part, 'grouping.min') ?? 4, max: getAt(part, 'grouping.max') ?? 6 };
  if (by === 'roulette')
    return { ...part, grouping: { by, size: 2, every_weeks: 2, rules: ['other department'] } };
  if (by === 'matching')
    return { ...part, grouping: { by, seekers_per_giver: 1, modes: [...matchingModes] } };
  return { ...part, grouping: { by, ...sizes } };
}

const smallest: FieldSpec = { as: 'number', at: 'grouping.min', label: 'field.least' };
const largest: FieldSpec = { as: 'number', at: 'grouping.max', label: 'field.most' };
const language: FieldSpec = {
  as: 'yes',
  at: 'grouping.common_language',
  label: 'field.common_language',
  usually: true,
};
/** How much each part counts beside the others; only their proportion matters. */
const weights = (
  at: string,
  usual: Readonly<Record<string, number>>,
  words: Readonly<Record<string, Word>>,
): FieldSpec => ({
  as: 'part',
  at,
  label: 'field.weights',
  add: 'add.weights',
  make: () => ({ ...usual }),
  fields: Object.entries(words).map(([name, label]) => ({ as: 'number', at: name, label })),
});
const nearness = { any: 'near.any', preferred: 'near.preferred', required: 'near.required' } as const;

const ruleWords = {
  'other department': 'rule.other_department',
  'other location': 'rule.other_location',
  'other level': 'rule.other_level',
  'same location': 'rule.same_location',
  'near time zone': 'rule.near_time_zone',
} as const satisfies Record<(typeof rouletteRules)[number], Word>;
const modeWords = {
  organiser: 'mode.organiser',
  'self-chosen': 'mode.self_chosen',
  suggested: 'mode.suggested',
  automatic: 'mode.automatic',
} as const satisfies Record<(typeof matchingModes)[number], Word>;

const fieldsOf: Readonly<Record<string, readonly FieldSpec[]>> = {
  circles: [
    smallest,
    largest,
    { as: 'number', at: 'grouping.smallest', label: 'field.smallest', hint: 'hint.smallest', optional: true },
    { as: 'number', at: 'grouping.common_slots', label: 'field.common_slots', optional: true },
    language,
    {
      as: 'number',
      at: 'grouping.departments_at_least',
      label: 'field.departments_at_least',
      optional: true,
    },
    { as: 'number', at: 'grouping.hours_apart', label: 'field.hours_apart', optional: true },
    weights(
      'grouping.diversify',
      { department: 3, location: 2, level: 1 },
      {
        department: 'weight.other_department',
        location: 'weight.other_location',
        level: 'weight.other_level',
      },
    ),
    {
      as: 'yes',
      at: 'grouping.from_question',
      label: 'field.from_question',
      hint: 'hint.from_question',
    },
  ],
  roulette: [
    { as: 'number', at: 'grouping.size', label: 'field.roulette_size' },
    { as: 'number', at: 'grouping.every_weeks', label: 'field.every_weeks' },
    { as: 'number', at: 'grouping.window', label: 'field.window', optional: true },
    {
      as: 'choices',
      at: 'grouping.rules',
      label: 'field.rules',
      hint: 'hint.rules',
      options: fixed(ruleWords),
    },
    language,
  ],
  matching: [
    {
      as: 'choice',
      at: 'grouping.giver',
      label: 'field.giver',
      empty: 'option.choose',
      hint: 'hint.giver',
      options: rolesOf,
    },
    { as: 'choice', at: 'grouping.seeker', label: 'field.seeker', empty: 'option.choose', options: rolesOf },
    { as: 'number', at: 'grouping.seekers_per_giver', label: 'field.seekers_per_giver' },
    { as: 'choices', at: 'grouping.modes', label: 'field.modes', options: fixed(modeWords) },
    {
      as: 'choice',
      at: 'grouping.prefer',
      label: 'field.prefer',
      optional: true,
      options: fixed({ 'most people': 'prefer.most_people', 'best scores': 'prefer.best_scores' }),
    },
    {
      as: 'choice',
      at: 'grouping.giver_level',
      label: 'field.giver_level',
      optional: true,
      options: fixed({ any: 'near.any', higher: 'level.higher', lower: 'level.lower' }),
    },
    {
      as: 'choice',
      at: 'grouping.department',
      label: 'field.department',
      optional: true,
      options: fixed({ ...nearness, excluded: 'near.excluded' }),
    },
    {
      as: 'choice',
      at: 'grouping.location',
      label: 'field.location',
      optional: true,
      options: fixed(nearness),
    },
    {
      as: 'number',
      at: 'grouping.request_days',
      label: 'field.request_days',
      hint: 'hint.request_days',
      optional: true,
    },
    weights(
      'grouping.weights',
      { skills: 5, language: 1, time_zone: 1, place: 1, wish: 2 },
      {
        skills: 'weight.skills',
        language: 'weight.language',
        time_zone: 'weight.time_zone',
        place: 'weight.place',
        wish: 'weight.wish',
      },
    ),
  ],
  teams: [smallest, largest],
  everyone: [smallest, largest],
};
