import type { Audiences, FurtherField } from '../fields.ts';
import { findLoops } from '../line-management.ts';
import type { Mapping } from './columns.ts';
import type { Line } from './read-csv.ts';
import { readLine, type Told, type Trouble } from './read-line.ts';

/** Somebody of the directory, as far as an import can change them. */
export type Known = {
  id: number;
  name: string;
  email: string;
  status: string;
  pronouns: string | null;
  job_title: string | null;
  department: string | null;
  location: string | null;
  time_zone: string;
  level: string | null;
  started_on: string | null;
  /** The e-mail address of the line manager. */
  manager: string | null;
  languages: string[];
  ask_me_about: string[];
  want_to_learn: string[];
  further: Record<string, string>;
  field_audiences: Audiences;
};

/** `before` is null where there was nothing, and where the person does not show it to everyone (`hidden`). */
export type Change = { field: string; before: string | null; after: string; hidden?: true };

export type PlannedLine = {
  line: number;
  outcome: 'new' | 'changed' | 'unchanged' | 'bad';
  changes: Change[];
  troubles: Trouble[];
  told: Told;
  id: number | null;
};

export type Plan = {
  lines: PlannedLine[];
  /** Ids of people who are here but not in the file. */
  missing: number[];
  /** Circles in line management by names; who takes part in one keeps the manager that they had. */
  loops: string[][];
};

type Given = {
  lines: readonly Line[];
  mapping: Mapping;
  further: readonly FurtherField[];
  known: readonly Known[];
};

/** What an import will do: a function of the file and the directory, which it does not change. */
export function planImport({ lines, mapping, further, known }: Given): Plan {
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const seen = new Set<string>();
  const planned = lines.map(({ line, cells }): PlannedLine => {
    const { told, troubles } = readLine(cells, mapping, further);
    if (seen.has(told.email)) troubles.push({ code: 'email_twice', value: told.email });
    if (told.email) seen.add(told.email);
    const id = byEmail.get(told.email)?.id ?? null;
    return { line, outcome: troubles.length > 0 ? 'bad' : 'unchanged', changes: [], troubles, told, id };
  });
  const sound = planned.filter(({ outcome }) => outcome !== 'bad');
  const loops = settleManagers(sound, byEmail);
  for (const one of sound) compare(one, byEmail.get(one.told.email));
  const missing = known.filter(
    ({ email, status }) => !seen.has(email) && (status === 'active' || status === 'invited'),
  );
  return { lines: planned, missing: missing.map(({ id }) => id), loops };
}

/** Takes back managers who do not exist, or who would close a circle; answers the circles. */
function settleManagers(sound: readonly PlannedLine[], known: ReadonlyMap<string, Known>): string[][] {
  const lines = new Map(sound.map((one) => [one.told.email, one]));
  for (const { told, troubles } of sound) {
    const { manager } = told.fields;
    if (manager === undefined || lines.has(manager) || known.has(manager)) continue;
    troubles.push({ code: 'manager_unknown', value: manager });
    delete told.fields.manager;
  }
  const loops: string[][] = [];
  for (let found = circles(lines, known); found.length > 0; found = circles(lines, known)) {
    for (const circle of found) {
      loops.push(circle.map((email) => lines.get(email)?.told.name ?? known.get(email)?.name ?? email));
      for (const email of circle) refuseManager(lines.get(email));
    }
  }
  return loops;
}

/** Circles in which the file has a part; without one there is nothing that an import could take back. */
function circles(lines: ReadonlyMap<string, PlannedLine>, known: ReadonlyMap<string, Known>): string[][] {
  const managers = new Map<string, string>();
  for (const [email, { manager }] of known) if (manager) managers.set(email, manager);
  for (const [email, { told }] of lines) if (told.fields.manager) managers.set(email, told.fields.manager);
  return findLoops(managers).filter((circle) =>
    circle.some((email) => lines.get(email)?.told.fields.manager),
  );
}

function refuseManager(line: PlannedLine | undefined): void {
  if (!line?.told.fields.manager) return;
  line.troubles.push({ code: 'manager_loop', value: line.told.fields.manager });
  delete line.told.fields.manager;
}

function compare(line: PlannedLine, known: Known | undefined): void {
  const { told } = line;
  const entries: [string, string][] = [
    ['name', told.name],
    ...Object.entries(told.fields),
    ...Object.entries(told.lists).map(([key, list]): [string, string] => [key, list.join(', ')]),
    ...Object.entries(told.further).map(([key, value]): [string, string] => [`further.${key}`, value]),
  ];
  line.changes = entries.flatMap(([field, after]) => {
    const before = known ? valueOf(known, field) : null;
    if (before === after) return [];
    const hidden = (known?.field_audiences[field] ?? 'everyone') !== 'everyone';
    return [hidden ? { field, before: null, after, hidden } : { field, before, after }];
  });
  if (known?.status === 'deactivated') line.troubles.push({ code: 'deactivated' });
  line.outcome = known ? (line.changes.length > 0 ? 'changed' : 'unchanged') : 'new';
}

function valueOf(known: Known, field: string): string | null {
  if (field.startsWith('further.')) return known.further[field.slice('further.'.length)] ?? null;
  const value = known[field as keyof Known];
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
