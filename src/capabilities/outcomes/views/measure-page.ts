import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import type { Point } from '#shared/run-charts/point.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { asideBlock, facts, section } from '#ui/section.ts';
import { dateField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { drawMeasure } from '../judging/draw-measure.ts';
import type { Judged } from '../judging/judge-measure.ts';
import { sayValue } from '../judging/say-measure.ts';
import type { Measure, Place } from '../measure.ts';
import type { MeasuredPoint } from '../points/point.ts';
import { t } from '../words.ts';
import { measuresFrame } from './measures-frame.ts';
import { pointsTable } from './points-table.ts';
import { verdictWords } from './verdict.ts';

export type ShownMeasure = {
  measure: Measure;
  judged: Judged;
  others: readonly Point[];
  points: { items: readonly MeasuredPoint[]; next: string | null };
  /** Whether those are the last days that there are. */
  newest: boolean;
  today: string;
};

/** A measure: whether it changed, its chart, its points. */
export function measurePage(c: Viewer, shown: ShownMeasure, typed: Form): Html {
  const { measure, judged, others } = shown;
  const here = `/insights/measures/${measure.id}`;
  const drawn = judged.phases.some(({ points }) => points.length > 0);
  const fills = measure.may_add && measure.ended_at === null;
  return measuresFrame(c, {
    title: measure.name,
    above: breadcrumb(c, [{ label: t(c, 'list.title'), href: '/insights/measures' }]),
    ...(measure.may_manage
      ? { actions: linkButton(t(c, 'settings.title'), `${here}/settings`, { icon: 'settings' }) }
      : {}),
    main: html`${
      drawn
        ? section(
            t(c, 'measure.course'),
            html`${verdictWords(c, judged, measure)}${drawMeasure(c, measure, judged, others)}`,
          )
        : emptyState({
            icon: 'chart-line',
            title: t(c, 'measure.empty_title'),
            text: fills ? t(c, 'measure.empty') : t(c, 'measure.empty_others'),
          })
    }${fills && section(t(c, 'add.title'), addForm(c, here, typed, shown.today), linkButton(t(c, 'file.from'), `${here}/files/new`, { kind: 'quiet', small: true, icon: 'upload' }))}${
      shown.points.items.length > 0 && section(t(c, 'points.title'), pointsTable(c, shown))
    }`,
    aside: about(c, measure),
  });
}

function addForm(c: Viewer, here: string, { values, errors }: Form, today: string): Html {
  return form(
    c,
    { action: `${here}/points`, errors },
    html`${dateField(c, { name: 'on_day', label: t(c, 'point.day'), value: values['on_day'] ?? today, error: errors['on_day'] })}${textField(c, { name: 'value', label: t(c, 'point.value'), value: values['value'] ?? '', error: errors['value'] }, { inputmode: 'decimal', maxlength: 40 })}${textField(c, { name: 'note', label: t(c, 'point.note'), hint: t(c, 'point.note_hint'), value: values['note'] ?? '', error: errors['note'], optional: true }, { maxlength: 300 })}${formActions(button(t(c, 'add.button'), { kind: 'primary' }))}`,
  );
}

function about(c: Viewer, measure: Measure): Html {
  const { unit, baseline, target, source, owner, comparison, places, better, ended_at, may_manage } = measure;
  const said = (value: number | null) => (value === null ? null : sayValue(c, value, unit));
  const link = ({ id, name }: { id: number; name: string }) =>
    may_manage ? html`<a href="/insights/measures/${id}">${name}</a>` : name;
  const pairs = [
    { label: t(c, 'field.better'), value: betterWords(c, better) },
    { label: t(c, 'field.baseline'), value: said(baseline) },
    { label: t(c, 'field.target'), value: said(target) },
    { label: t(c, 'field.owner'), value: owner && html`<a href="/people/${owner.id}">${owner.name}</a>` },
    { label: t(c, 'field.source'), value: source === '' ? null : source },
    { label: t(c, 'field.comparison'), value: comparison && link(comparison) },
    {
      label: t(c, 'field.places'),
      value:
        places.length === 0
          ? null
          : places.map((place, i) => html`${i > 0 && ', '}<a href="${addressOf(place)}">${place.name}</a>`),
    },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return asideBlock(
    t(c, 'measure.about'),
    html`${ended_at !== null && html`<p class="row">${badge(t(c, 'list.ended'))}</p>`}${facts(pairs)}
      <p class="hint">${t(c, 'measure.about_work')}</p>`,
  );
}

const betterWords = (c: Viewer, better: Measure['better']): string =>
  better === 'lower'
    ? t(c, 'better.lower')
    : better === 'higher'
      ? t(c, 'better.higher')
      : t(c, 'better.neither');

const addressOf = ({ kind, slug }: Place): string =>
  kind === 'programme' ? `/programmes/${slug}` : kind === 'team' ? `/teams/${slug}` : `/communities/${slug}`;
