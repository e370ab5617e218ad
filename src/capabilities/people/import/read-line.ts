import { z } from 'zod';
import { isTimeZone } from '../completions.ts';
import type { FurtherField } from '../fields.ts';
import { isDay, whatIsWrong } from '../further-values.ts';
import type { Mapping, Target } from './columns.ts';

/** What is wrong with a line, or worth knowing of it. */
export type Trouble = {
  code:
    | 'name_missing'
    | 'email_missing'
    | 'email_wrong'
    | 'email_twice'
    | 'too_long'
    | 'date_wrong'
    | 'zone_unknown'
    | 'value_wrong'
    | 'too_many_cells'
    | 'manager_unknown'
    | 'manager_loop'
    | 'deactivated';
  field?: string;
  value?: string;
};

/** What a line says of somebody: only what it fills in; an empty cell says nothing. */
export type Told = {
  email: string;
  name: string;
  fields: Partial<
    Record<Exclude<Target, 'name' | 'first_name' | 'last_name' | 'email' | ListTarget>, string>
  >;
  lists: Partial<Record<ListTarget, string[]>>;
  further: Record<string, string>;
};
type ListTarget = 'languages' | 'ask_me_about' | 'want_to_learn';

const address = z.email().max(254);
const longest = 120;

/** Reads the cells of one line; with troubles it is a bad line. */
export function readLine(
  cells: readonly string[],
  mapping: Mapping,
  further: readonly FurtherField[],
): { told: Told; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const told: Told = { email: '', name: '', fields: {}, lists: {}, further: {} };
  let [first, last] = ['', ''];
  mapping.forEach((target, i) => {
    const value = (cells[i] ?? '').trim().replaceAll(/\s+/g, ' ');
    if (target === '' || value === '') return;
    if (target === 'first_name') first = value;
    else if (target === 'last_name') last = value;
    else if (target === 'name') told.name = value;
    else if (target === 'email') told.email = value.toLowerCase();
    else if (target.startsWith('further.')) readFurther(told, troubles, further, target, value);
    else readField(told, troubles, target as keyof Told['fields'] | ListTarget, value);
  });
  told.name ||= `${first} ${last}`.trim();
  if (cells.length > mapping.length && cells.slice(mapping.length).some((cell) => cell.trim() !== ''))
    troubles.push({ code: 'too_many_cells' });
  if (told.name === '') troubles.push({ code: 'name_missing' });
  if (told.name.length > 200) troubles.push({ code: 'too_long', field: 'name' });
  if (told.email === '') troubles.push({ code: 'email_missing' });
  else if (!address.safeParse(told.email).success) troubles.push({ code: 'email_wrong', value: told.email });
  return { told, troubles };
}

function readField(
  told: Told,
  troubles: Trouble[],
  target: keyof Told['fields'] | ListTarget,
  value: string,
): void {
  if (target === 'languages' || target === 'ask_me_about' || target === 'want_to_learn') {
    const entries = value.split(/[,;|/]/).map((entry) => entry.trim().slice(0, 60));
    told.lists[target] = [...new Set(entries.filter(Boolean))].slice(0, 30);
  } else if (target === 'started_on') {
    const day = readDay(value);
    if (day === null) troubles.push({ code: 'date_wrong', field: target, value });
    else told.fields.started_on = day;
  } else if (target === 'time_zone' && !isTimeZone(value)) {
    troubles.push({ code: 'zone_unknown', field: target, value });
  } else if (value.length > (target === 'manager' ? 254 : longest)) {
    troubles.push({ code: 'too_long', field: target });
  } else told.fields[target] = target === 'manager' ? value.toLowerCase() : value;
}

function readFurther(
  told: Told,
  troubles: Trouble[],
  fields: readonly FurtherField[],
  target: string,
  value: string,
): void {
  const field = fields.find(({ key }) => `further.${key}` === target);
  if (!field) return;
  const read = field.kind === 'date' ? (readDay(value) ?? value) : value;
  if (whatIsWrong(field, read)) troubles.push({ code: 'value_wrong', field: target, value });
  else told.further[field.key] = read;
}

/** A day as YYYY-MM-DD from that, from 31.03.2026, or from 31/03/2026; null when it is none. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const day = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : text.slice(0, 10);
  return isDay(day) ? day : null;
}
