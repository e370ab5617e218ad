/** From a value to where it is drawn, in units of the drawing. */
export type Axis = (value: number) => number;

/** A straight axis: `low` is drawn at `start` and `high` at `end`; a single value stands in the middle. */
export function axis(low: number, high: number, start: number, end: number): Axis {
  const span = high - low;
  return (value) =>
    span === 0 ? (start + end) / 2 : Math.round((start + ((value - low) / span) * (end - start)) * 10) / 10;
}

/** Round values that lie evenly and hold all from `low` to `high` between them, some four of them. */
export function ticks(low: number, high: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const size = 10 ** Math.floor(Math.log10(span / 3));
  const step = size * ([1, 2, 5, 10].find((one) => span / (one * size) <= 4) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Multiples of the step are no round numbers in binary: 3 times 0.1.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
