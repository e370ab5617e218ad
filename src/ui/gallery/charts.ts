import { html, type Html } from '#platform/html/html.ts';
import { runChart } from '#ui/drawings/run-chart.ts';
import type { RunPoint } from '#ui/drawings/run-lines.ts';
import { smallCharts } from '#ui/drawings/small-charts.ts';
import { tornado } from '#ui/drawings/tornado.ts';
import type { Viewer } from '#ui/viewer.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5);
const before = [31, 34, 29, 33, 30, 35, 28, 32, 33, 30];
const since = [27, 30, 24, 22, 25, 21, 23, 22, 20, 23, 21, 22];
const elsewhere = [33, 32, 34, 31, 35, 33, 30, 34, 32, 33, 31, 34, 32, 30, 33, 31, 32, 34, 30, 33, 31, 32];
const usual = { centre: 31.5, lower: 21.4, upper: 41.6 };
const hours = (value: number) => `${Math.round(value * 10) / 10} h`;
const percent = (value: number) => `${Math.round(value)} %`;

export function chartsGallery(viewer: Viewer): Html {
  const short = new Intl.DateTimeFormat(viewer.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const day = (at: number) => short.format(at);
  const points = (values: readonly number[], first: number): RunPoint[] =>
    values.map((value, i) => {
      const at = start + (first + i) * week;
      return { at, value, when: day(at), signal: first > 0 && i >= 4 };
    });
  const pilot = { at: start + 10 * week - 1, name: 'Pilot begins in Linz', when: day(start + 10 * week) };
  const phases = [
    { points: points(before, 0), limits: usual },
    { points: points(since, 10), limits: usual, since: pilot },
  ];
  const words = {
    table: 'As a table',
    when: 'Week',
    value: 'Hours',
    centre: 'Usual before',
    limits: 'Moves by itself',
    signal: 'Signal',
    notable: 'Notable',
  };
  const places = [
    { label: 'Linz', words: '22 h', phases },
    { label: 'Porto', words: '32 h', phases: [{ points: points(elsewhere, 0).map(quiet) }] },
    { label: 'Gdańsk', words: '30 h', phases: [{ points: points(before, 0) }] },
  ];
  return html`<div class="stack">
    ${runChart({
      id: 'hours-chart',
      title: 'Hours until a fault is solved',
      description: 'Around 31 hours until March, around 23 since the pilot began.',
      phases,
      comparison: { name: 'Porto, without a pilot', points: points(elsewhere, 0).map(quiet) },
      say: hours,
      words,
    })}
    ${smallCharts({
      id: 'hours-by-plant',
      title: 'Hours until a fault is solved, by plant',
      charts: places.map((place) => ({ ...place, description: `${place.label}: ${place.words}` })),
      heights: 'alike',
      say: hours,
      words: { table: 'As a table', what: 'Plant', when: 'Week', value: 'Hours' },
    })}
    ${tornado({
      id: 'return-hangs-on',
      title: 'What the return hangs on',
      description: 'Most on the share of the improvement that the programme brought about.',
      outcome: 92,
      bars: [
        bar('Fewer hours of standstill: share brought about by the programme', '25 %', -4, '75 %', 188),
        bar('Fees for moderation', '9,000 €', 113, '12,000 €', 60),
        bar('Fewer hours of standstill: how sure we are of what an hour is worth', '70 %', 68, '90 %', 116),
      ],
      say: percent,
      words: {
        table: 'As a table',
        assumption: 'Assumption',
        low: 'Low bound',
        high: 'High bound',
        outcomeLow: 'Return at low',
        outcomeHigh: 'Return at high',
        even: 'Nothing won or lost',
      },
    })}
  </div>`;
}

const quiet = (point: RunPoint): RunPoint => ({ ...point, signal: false });

const bar = (label: string, low: string, atLow: number, high: string, atHigh: number) => ({
  label,
  low: { words: low, outcome: atLow },
  high: { words: high, outcome: atHigh },
});
