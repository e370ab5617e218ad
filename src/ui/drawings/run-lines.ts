import { html, type Html } from '#platform/html/html.ts';
import { at } from './figure.ts';
import type { Axis } from './plane.ts';

export type RunPoint = {
  /** When, in milliseconds. */
  at: number;
  value: number;
  /** The time in words. */
  when: string;
  /** A rule says that chance hardly makes this point. */
  signal?: boolean;
};

/** A stretch between two events. */
export type RunPhase = {
  points: readonly RunPoint[];
  /** The event with which it began. */
  since?: { at: number; name: string; when: string };
  /** Between what a measure moves by itself; those of an earlier phase if it is judged by them. */
  limits?: { centre: number; lower: number; upper: number } | null;
};

/** All times and values that a drawing of the phases has to hold. */
export const extentOf = (phases: readonly RunPhase[], others: readonly RunPoint[] = []) => {
  const points = [...phases.flatMap((phase) => phase.points), ...others];
  const times = [...points.map((point) => point.at), ...phases.flatMap(({ since }) => since?.at ?? [])];
  const limits = phases.flatMap((phase) => (phase.limits ? [phase.limits.lower, phase.limits.upper] : []));
  const values = [...points.map(({ value }) => value), ...limits.filter(Number.isFinite)];
  return {
    from: Math.min(...times),
    to: Math.max(...times),
    least: Math.min(...values),
    most: Math.max(...values),
  };
};

/** The line of each phase with its points, and its centre and limits below it. The line is broken by an event. */
export function runLines(phases: readonly RunPhase[], x: Axis, y: Axis, dot: number): Html {
  return html`${phases.map((phase, i) => limitsOf(phase, phases[i + 1]?.since?.at, x, y))}${phases.map(
    ({ points }) =>
      html`${pathOf(points, x, y, 'run-line')}${points.map((point) => dotOf(point, x, y, dot))}`,
  )}`;
}

export const pathOf = (points: readonly RunPoint[], x: Axis, y: Axis, look: string): Html | null =>
  points.length > 1
    ? html`<polyline
        class="${look}"
        points="${points.map((point) => `${at(x(point.at))},${at(y(point.value))}`).join(' ')}"
      />`
    : null;

/** A signal is a diamond, so that it is told apart without colour. */
function dotOf({ at: time, value, signal }: RunPoint, x: Axis, y: Axis, size: number): Html {
  const [left, top] = [x(time), y(value)];
  if (signal !== true) return html`<circle class="run-dot" cx="${at(left)}" cy="${at(top)}" r="${size}" />`;
  const reach = size * 2;
  const corners = [
    [left, top - reach],
    [left + reach, top],
    [left, top + reach],
    [left - reach, top],
  ];
  return html`<polygon
    class="run-signal"
    points="${corners.map(([a, b]) => `${at(a!)},${at(b!)}`).join(' ')}"
  />`;
}

function limitsOf(phase: RunPhase, next: number | undefined, x: Axis, y: Axis): Html | null {
  const first = phase.since?.at ?? phase.points[0]?.at;
  const last = next ?? phase.points.at(-1)?.at;
  if (!phase.limits || first === undefined || last === undefined) return null;
  const across = (value: number, look: string) =>
    Number.isFinite(value) &&
    html`<line
      class="${look}"
      x1="${at(x(first))}"
      x2="${at(x(last))}"
      y1="${at(y(value))}"
      y2="${at(y(value))}"
    />`;
  const { centre, lower, upper } = phase.limits;
  return html`${across(centre, 'run-centre')}${across(lower, 'run-limit')}${across(upper, 'run-limit')}`;
}
