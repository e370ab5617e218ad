import { boardPhases } from '../declaration/agenda.ts';
import type { Draft } from '../draft.ts';
import { nextKey } from './change-list.ts';
import type { Around, FieldSpec, ListSpec, Word } from './field-spec.ts';
import { columnsOf, fixed, pollsOf, rolesAnd, rolesOf } from './options.ts';

const stretch = (all: readonly Draft[]): Draft => ({
  key: nextKey(all, 'part'),
  minutes: 10,
  turn: 'everyone',
});

const phaseWords = {
  write: 'phase.write',
  reveal: 'phase.reveal',
  group: 'phase.group',
  vote: 'phase.vote',
  act: 'phase.act',
  open: 'phase.open',
} as const satisfies Record<(typeof boardPhases)[number], Word>;

const times = {
  each: 'times.each',
  slots: 'times.slots',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [String(i + 1), 'times.number'])),
} as Readonly<Record<string, Word>>;

function stretchFields(_: Draft, around: Around): readonly FieldSpec[] {
  const hasBoard = around.step?.['board'] !== undefined;
  const hasPolls = pollsOf(around).length > 0;
  return [
    { as: 'words', at: 'name', label: 'field.name' },
    { as: 'number', at: 'minutes', label: 'field.minutes', step: '0.5', counts: true },
    {
      as: 'choice',
      at: 'turn',
      label: 'field.turn',
      options: rolesAnd({ everyone: 'turn.everyone', each: 'turn.each' }),
    },
    { as: 'words', at: 'prompt', label: 'field.prompt', lines: 2 },
    {
      as: 'more',
      label: 'more.stretch',
      fields: [
        { as: 'number', at: 'rooms', label: 'field.rooms', hint: 'hint.rooms', optional: true },
        { as: 'by role', at: 'roles', label: 'field.by_role' },
        { as: 'words', at: 'facilitator', label: 'field.facilitator', lines: 2, optional: true },
        {
          as: 'choice',
          at: 'notes',
          label: 'field.notes',
          empty: 'notes.none',
          optional: true,
          options: fixed({ private: 'notes.private', shared: 'notes.shared' }),
        },
        ...(hasPolls
          ? [
              {
                as: 'choice',
                at: 'poll',
                label: 'field.poll',
                empty: 'option.none',
                optional: true,
                options: pollsOf,
              } as const,
            ]
          : []),
        ...(hasBoard ? [boardPart] : []),
      ],
    },
  ];
}

const boardPart: FieldSpec = {
  as: 'part',
  at: 'board',
  label: 'field.board_here',
  add: 'add.board_here',
  make: () => ({ phase: 'write', columns: [] }),
  fields: [
    { as: 'choice', at: 'phase', label: 'field.phase', options: fixed(phaseWords) },
    { as: 'choices', at: 'columns', label: 'field.columns_here', options: columnsOf },
  ],
};

const roundFields = (): readonly FieldSpec[] => [
  { as: 'words', at: 'name', label: 'field.name' },
  { as: 'choice', at: 'times', label: 'field.times', options: timesOptions },
  {
    as: 'choice',
    at: 'role',
    label: 'field.round_role',
    empty: 'option.nobody',
    optional: true,
    options: rolesOf,
  },
  { as: 'yes', at: 'rotates', label: 'field.round_rotates' },
  {
    as: 'list',
    at: 'items',
    label: 'field.round_items',
    one: 'one.stretch',
    adds: [{ label: 'add.stretch', make: (all) => stretch(all) }],
    fields: stretchFields,
  },
];

const timesOptions = (around: Around) =>
  fixed(times)(around).map(({ value, label }) => ({
    value,
    label: /^\d+$/.test(value) ? `${value} ×` : label,
  }));

/** What happens in a session, one after another: stretches, and rounds that are gone through several times. */
export const agendaList: ListSpec = {
  as: 'list',
  at: 'agenda',
  label: 'field.agenda',
  hint: 'hint.agenda',
  one: 'one.stretch',
  adds: [
    { label: 'add.stretch', make: stretch },
    {
      label: 'add.round',
      make: (all) => ({ key: nextKey(all, 'round'), times: 'each', items: [stretch([])] }),
    },
  ],
  fields: (item, around) => ('items' in item ? roundFields() : stretchFields(item, around)),
};

export const columnList = (at: string): ListSpec => ({
  as: 'list',
  at,
  label: 'field.columns',
  one: 'one.column',
  adds: [{ label: 'add.column', make: (all) => ({ key: nextKey(all, 'column') }) }],
  fields: () => [
    { as: 'words', at: 'name', label: 'field.name' },
    { as: 'words', at: 'prompt', label: 'field.column_prompt', optional: true },
  ],
});
