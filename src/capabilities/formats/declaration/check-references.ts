import { isRound, type AgendaEntry } from './agenda.ts';
import type { Declaration } from './declaration.ts';
import { dayOfStep, type Step } from './steps.ts';

/** What does not fit together although each part is sound; `path` leads to it as in 'steps.3.agenda.0.turn'. */
export type Misfit = {
  path: string;
  problem: 'twice' | 'unknown' | 'too late' | 'when' | 'sizes';
  name: string;
};

export function checkReferences(declared: Declaration): Misfit[] {
  return [
    ...checkRoles(declared),
    ...checkGrouping(declared),
    ...checkIntake(declared),
    ...checkSteps(declared),
  ];
}

const always = ['everyone'];
const roleKeys = (declared: Declaration): string[] => declared.roles.map((role) => role.key);

function doubles(path: string, keys: readonly string[]): Misfit[] {
  return keys.flatMap((name, i) =>
    keys.indexOf(name) < i ? [{ path: `${path}.${i}.key`, problem: 'twice', name }] : [],
  );
}

function known(path: string, name: string | undefined, among: readonly string[]): Misfit[] {
  return name === undefined || among.includes(name) ? [] : [{ path, problem: 'unknown', name }];
}

const checkRoles = (declared: Declaration): Misfit[] => doubles('roles', roleKeys(declared));

function checkGrouping({ grouping, roles }: Declaration): Misfit[] {
  const keys = roles.map((role) => role.key);
  if (grouping.by === 'matching') {
    return [
      ...known('grouping.giver', grouping.giver, keys),
      ...known('grouping.seeker', grouping.seeker, keys),
    ];
  }
  if (grouping.by === 'roulette' || grouping.min <= grouping.max) return [];
  return [{ path: 'grouping.max', problem: 'sizes', name: String(grouping.max) }];
}

/** What names other people is for the forming of groups alone. */
const namesOthers: readonly string[] = ['cannot meet', 'wished people'];

function checkIntake(declared: Declaration): Misfit[] {
  const { questions, consents } = declared.intake;
  return [
    ...doubles(
      'intake.questions',
      questions.map((question) => question.key),
    ),
    ...doubles(
      'intake.consents',
      consents.map((consent) => consent.key),
    ),
    ...questions.flatMap(({ kind, read_by: by }, i) =>
      by === 'group' && namesOthers.includes(kind)
        ? [{ path: `intake.questions.${i}.read_by`, problem: 'unknown' as const, name: by }]
        : [],
    ),
    ...questions.flatMap((question, i) => known(`intake.questions.${i}.of`, question.of, roleKeys(declared))),
  ];
}

function checkSteps(declared: Declaration): Misfit[] {
  const keys = declared.steps.map((step) => step.key);
  return [
    ...doubles('steps', keys),
    ...declared.steps.flatMap((step, i) => checkStep(declared, step, `steps.${i}`, keys)),
  ];
}

function checkStep(declared: Declaration, step: Step, path: string, keys: readonly string[]): Misfit[] {
  const roles = roleKeys(declared);
  return [
    ...known(`${path}.who`, step.who, [...always, ...roles]),
    ...step.after.flatMap((name, i) =>
      known(
        `${path}.after.${i}`,
        name,
        keys.filter((other) => other !== step.key),
      ),
    ),
    ...(step.week !== undefined && step.day !== undefined
      ? [{ path: `${path}.day`, problem: 'when' as const, name: step.key }]
      : []),
    ...(dayOfStep(step) > declared.weeks * 7 + 120
      ? [{ path: `${path}.week`, problem: 'too late' as const, name: step.key }]
      : []),
    ...checkKind(declared, step, path, roles),
  ];
}

function checkKind(declared: Declaration, step: Step, path: string, roles: readonly string[]): Misfit[] {
  switch (step.kind) {
    case 'session':
      return checkSession(step, path, roles);
    case 'task':
      return known(`${path}.sign_off`, step.sign_off, [...roles, 'organisers', 'line managers']);
    case 'reading':
      return known(
        `${path}.material`,
        step.material,
        declared.materials.map((material) => material.key),
      );
    case 'deliverable':
      return known(`${path}.review.by`, step.review?.by, ['peers', 'organisers', ...roles]);
    case 'approval':
    case 'gate':
      return known(`${path}.by`, step.by, ['line managers', 'organisers', ...roles]);
    default:
      return [];
  }
}

function checkSession(
  step: Extract<Step, { kind: 'session' }>,
  path: string,
  roles: readonly string[],
): Misfit[] {
  const polls = step.polls.map((poll) => poll.key);
  const columns = step.board?.columns.map((column) => column.key) ?? [];
  const entry = (one: AgendaEntry, at: string): Misfit[] => {
    if (isRound(one)) {
      return [
        ...known(`${at}.role`, one.role, roles),
        ...(one.times === 'slots' && !step.slots
          ? [{ path: `${at}.times`, problem: 'unknown' as const, name: 'slots' }]
          : []),
        ...one.items.flatMap((item, i) => entry(item, `${at}.items.${i}`)),
      ];
    }
    return [
      ...known(`${at}.turn`, one.turn, ['everyone', 'each', ...roles]),
      ...(one.rooms !== undefined && one.turn !== 'everyone'
        ? [{ path: `${at}.rooms`, problem: 'unknown' as const, name: one.turn }]
        : []),
      ...Object.keys(one.roles).flatMap((role) => known(`${at}.roles`, role, roles)),
      ...known(`${at}.poll`, one.poll, polls),
      ...(one.board && !step.board
        ? [{ path: `${at}.board`, problem: 'unknown' as const, name: 'board' }]
        : []),
      ...(one.board?.columns ?? []).flatMap((column) => known(`${at}.board`, column, columns)),
    ];
  };
  return [
    ...doubles(
      `${path}.agenda`,
      step.agenda.map((one) => one.key),
    ),
    ...step.agenda.flatMap((one, i) => entry(one, `${path}.agenda.${i}`)),
  ];
}
