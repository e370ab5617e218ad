import { asDraft, type Draft } from '../draft.ts';
import { draftsIn, getAt, putAt } from './at-path.ts';
import { pathTo, type Around, type FieldSpec, type ListSpec, type PartSpec } from './field-spec.ts';

/** What a button of the form asks for besides saving: 'add:agenda:1', 'remove:agenda.2', 'up:…', 'down:…'. */
export type Change = { way: 'add' | 'remove' | 'up' | 'down'; path: string; which: number };

export function changeOf(asked: unknown): Change | null {
  const [way, path, which = '0'] = String(asked ?? '').split(':');
  if (path === undefined || path === '') return null;
  if (way !== 'add' && way !== 'remove' && way !== 'up' && way !== 'down') return null;
  return { way, path, which: Number(which) || 0 };
}

/** The part after something was added, taken away or moved in it. */
export function applyChange(
  specs: readonly FieldSpec[],
  part: Draft,
  change: Change,
  around: Around,
  prefix = '',
): Draft {
  return specs.reduce((data, spec) => {
    if (spec.as === 'more') return applyChange(spec.fields, data, change, around, prefix);
    if (spec.as !== 'list' && spec.as !== 'part') return data;
    const path = pathTo(prefix, spec.at);
    if (change.path !== path && !change.path.startsWith(`${path}.`)) return data;
    const inner = getAt(data, spec.at);
    const after =
      spec.as === 'list'
        ? inList(spec, inner, change, around, path)
        : inPart(spec, inner, change, around, path);
    return putAt(data, spec.at, after);
  }, part);
}

function inPart(spec: PartSpec, inner: unknown, change: Change, around: Around, path: string): unknown {
  if (change.path !== path) return applyChange(spec.fields, asDraft(inner) ?? {}, change, around, path);
  return change.way === 'add' ? (inner ?? spec.make(around)) : undefined;
}

function inList(spec: ListSpec, inner: unknown, change: Change, around: Around, path: string): unknown[] {
  const items: unknown[] = Array.isArray(inner) ? [...inner] : [];
  if (change.path === path) {
    const adding = spec.adds[change.which] ?? spec.adds[0];
    return change.way === 'add' && adding ? [...items, adding.make(draftsIn(items), around)] : items;
  }
  const [index = '', ...deeper] = change.path.slice(path.length + 1).split('.');
  const i = Number(index);
  if (!(i in items)) return items;
  if (deeper.length > 0) {
    const item = asDraft(items[i]) ?? {};
    return items.with(
      i,
      applyChange(spec.fields?.(item, around) ?? [], item, change, around, `${path}.${i}`),
    );
  }
  return moved(items, i, change.way);
}

/** The list with one of it taken away, or changed places with its neighbour. */
export function moved<One>(items: readonly One[], i: number, way: Change['way']): One[] {
  if (way === 'remove') return items.toSpliced(i, 1);
  const other = way === 'up' ? i - 1 : way === 'down' ? i + 1 : i;
  if (other < 0 || other >= items.length) return [...items];
  return items.with(i, items[other]!).with(other, items[i]!);
}

/** A key that none of the others has: role-1, role-2 … */
export function nextKey(siblings: readonly Draft[], base: string): string {
  const used = new Set(siblings.map((one) => one['key']));
  let number = siblings.length + 1;
  while (used.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
