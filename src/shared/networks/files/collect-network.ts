import {
  measurePrefix,
  mostPeople,
  mostTies,
  type NetworkData,
  type Notice,
  type ReadNetwork,
  type Refusal,
  type Remark,
} from './network-data.ts';

/** Takes people and ties as a reader finds them, in any order, and remembers what is to be said about them. */
export type Collector = ReturnType<typeof collectNetwork>;

/** How many places of a remark are named; all are counted. */
const namedPlaces = 5;

const refusals: ReadonlySet<string> = new Set<Refusal>([
  'not xml',
  'no graph',
  'not a table',
  'no columns',
  'no end',
  'strength not a number',
  'strength below zero',
  'too many people',
  'too many ties',
]);

export function collectNetwork() {
  const places = new Map<string, number>();
  const labels: (string | null)[] = [];
  const attributes = new Map<string, (string | null)[]>();
  const remarks = new Map<string, Remark>();
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  let weighted = false;

  function remark(kind: Refusal | Notice, line: number, what = ''): void {
    const known = remarks.get(kind) ?? { kind, times: 0, places: [] };
    known.times += 1;
    if (known.places.length < namedPlaces) known.places.push({ line, what: what.slice(0, 80) });
    remarks.set(kind, known);
  }

  /** The place of the person with this id, who is new where nobody has it. */
  function person(id: string, line: number): number {
    const known = places.get(id);
    if (known !== undefined) return known;
    if (places.size >= mostPeople) {
      remark('too many people', line, id);
      return 0;
    }
    places.set(id, places.size);
    labels.push(null);
    return places.size - 1;
  }

  /** Remembers something told of a person; empty text tells nothing, and what is called a label or name is how they are called. */
  function tell(one: number, name: string, value: string): void {
    const text = value.trim();
    if (text === '' || name.toLowerCase().startsWith(measurePrefix)) return;
    if (/^(label|name)$/i.test(name)) {
      if (labels[one] === null || /^label$/i.test(name)) labels[one] = text;
      return;
    }
    const values = attributes.get(name) ?? [];
    values[one] = text;
    attributes.set(name, values);
  }

  /** Takes a tie whose strength stands there as text; without one it is 1. */
  function tie(a: number, b: number, strength: string | undefined, line: number): void {
    const text = strength?.trim() ?? '';
    const value = text === '' ? 1 : Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
    if (!Number.isFinite(value)) return remark('strength not a number', line, text);
    if (value < 0) return remark('strength below zero', line, text);
    if (value === 0) return remark('strength zero', line, text);
    if (from.length >= mostTies) return remark('too many ties', line);
    if (a === b) remark('to oneself', line);
    weighted ||= value !== 1;
    from.push(a);
    to.push(b);
    weight.push(value);
  }

  function finish(directed: boolean): ReadNetwork {
    const all = [...remarks.values()];
    const data: NetworkData = {
      directed,
      weighted,
      ids: [...places.keys()],
      labels,
      attributes: [...attributes].map(([name, values]) => ({
        name,
        values: labels.map((_, one) => values[one] ?? null),
      })),
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      weight: Float64Array.from(weight),
    };
    if (from.length === 0 && !all.some(({ kind }) => refusals.has(kind))) {
      all.push({ kind: 'without ties', times: 1, places: [] });
    }
    return {
      data: places.size > 0 ? data : null,
      refusals: all.filter(({ kind }) => refusals.has(kind)),
      notices: all.filter(({ kind }) => !refusals.has(kind)),
    };
  }

  return { has: (id: string) => places.has(id), person, tell, tie, remark, finish };
}
