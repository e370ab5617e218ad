import { asDraft, type Draft } from '../draft.ts';

/** What stands at 'suits.place' in a part; undefined where nothing does. */
export const getAt = (data: unknown, at: string): unknown =>
  at === ''
    ? data
    : at
        .split('.')
        .reduce<unknown>(
          (inner, name) => (Array.isArray(inner) ? inner[Number(name)] : asDraft(inner)?.[name]),
          data,
        );

/** The part with something else there; with undefined it is left out. */
export function putAt(data: Draft, at: string, value: unknown): Draft {
  const [name = '', ...rest] = at.split('.');
  const inner = rest.length === 0 ? value : putAt(asDraft(data[name]) ?? {}, rest.join('.'), value);
  const { [name]: _, ...others } = data;
  return inner === undefined ? others : { ...data, [name]: inner };
}

export const draftsIn = (data: unknown): readonly Draft[] =>
  Array.isArray(data) ? data.map((one: unknown) => asDraft(one) ?? {}) : [];
