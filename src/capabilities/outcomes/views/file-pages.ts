import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { fileField } from '#ui/file-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import { sayDay, sayValue } from '../judging/say-measure.ts';
import type { Measure } from '../measure.ts';
import type { PlannedPoint, PointsFile } from '../points/bring-file.ts';
import type { WrongLine } from '../points/read-points-file.ts';
import { sayWrong } from '../points/say-wrong.ts';
import { t } from '../words.ts';
import { measuresFrame } from './measures-frame.ts';

const above = (c: Viewer, measure: Measure): Html =>
  breadcrumb(c, [
    { label: t(c, 'list.title'), href: '/insights/measures' },
    { label: measure.name, href: `/insights/measures/${measure.id}` },
  ]);

/** The form that takes a table of points; it is looked at before anything is kept. */
export function newFilePage(c: Viewer, measure: Measure, { errors }: Form, megabytes: number): Html {
  const here = `/insights/measures/${measure.id}`;
  return measuresFrame(c, {
    title: t(c, 'file.title'),
    lead: t(c, 'file.lead'),
    above: above(c, measure),
    main: form(
      c,
      { action: `${here}/files`, files: true, errors },
      html`${fileField(
        c,
        { name: 'file', label: t(c, 'file.label'), hint: t(c, 'file.hint'), error: errors['file'] },
        { accept: ['.csv', '.txt'], kinds: t(c, 'file.kinds'), megabytes },
      )}${formActions(
        button(t(c, 'file.look'), { kind: 'primary', icon: 'upload' }),
        linkButton(t(c, 'back'), here, { kind: 'quiet' }),
      )}`,
    ),
  });
}

/** What a file would do, line by line, or what it did. */
export function filePage(c: Viewer, measure: Measure, file: PointsFile): Html {
  const { points, wrong, taken_at } = file;
  const does = points.filter(({ outcome }) => outcome !== 'same');
  const here = `/insights/measures/${measure.id}`;
  const count = (which: PlannedPoint['outcome']) => points.filter(({ outcome }) => outcome === which).length;
  const take = actionForm(`${here}/files/${file.id}/taking`, button(t(c, 'file.take'), { kind: 'primary' }));
  return measuresFrame(c, {
    title: file.name,
    above: above(c, measure),
    main: html`${
      taken_at === null
        ? html`<p>
              ${t(c, 'file.would', { added: count('new'), corrected: count('corrects'), same: count('same'), wrong: wrong.length })}
            </p>
            ${does.length === 0 ? notice('neutral', t(c, 'file.nothing')) : measure.ended_at === null && take}`
        : notice('good', t(c, 'file.taken'), linkButton(t(c, 'file.to_measure'), here, { small: true }))
    }${wrong.length > 0 && section(t(c, 'file.wrong'), wrongTable(c, wrong))}${
      taken_at === null &&
      does.length > 0 &&
      section(t(c, 'file.points'), plannedTable(c, does, measure.unit))
    }`,
  });
}

const shownRows = 200;

const wrongTable = (c: Viewer, wrong: readonly WrongLine[]): Html =>
  table(
    t(c, 'file.wrong'),
    [{ label: t(c, 'file.line'), numeric: true }, { label: t(c, 'file.text') }, { label: t(c, 'file.why') }],
    wrong.slice(0, shownRows).map(({ line, text, why }) => [String(line), text, sayWrong(c, why)]),
  );

function plannedTable(c: Viewer, points: readonly PlannedPoint[], unit: string): Html {
  const rows = points
    .slice(0, shownRows)
    .map(({ on_day, value, note, outcome, was }) => [
      sayDay(c, on_day),
      sayValue(c, value, unit),
      note,
      outcome === 'new'
        ? t(c, 'outcome.new')
        : was === null
          ? t(c, 'outcome.back')
          : t(c, 'outcome.corrects', { was: sayValue(c, was, unit) }),
    ]);
  const more = points.length - rows.length;
  return html`${table(
    t(c, 'file.points'),
    [
      { label: t(c, 'point.day') },
      { label: t(c, 'point.value'), numeric: true },
      { label: t(c, 'point.note') },
      { label: t(c, 'file.does') },
    ],
    rows,
  )}${more > 0 && html`<p class="hint">${t(c, 'file.more', { count: more })}</p>`}`;
}
