import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions } from '#ui/form.ts';
import { facts, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { sayDay, sayValue } from '../judging/say-measure.ts';
import type { Measure } from '../measure.ts';
import type { MeasuredPoint } from '../points/point.ts';
import { t } from '../words.ts';
import { written } from './measure-form.ts';
import { measuresFrame } from './measures-frame.ts';
import { cameWords } from './points-table.ts';

/** One point: what it is, what it was, and how it is corrected. */
export function pointPage(c: Viewer, measure: Measure, point: MeasuredPoint, typed: Form): Html {
  const { unit, may_add, ended_at } = measure;
  const shown = valueWords(c, point.value, unit);
  return measuresFrame(c, {
    title: t(c, 'point.title', { day: sayDay(c, point.on_day) }),
    above: breadcrumb(c, [
      { label: t(c, 'list.title'), href: '/insights/measures' },
      { label: measure.name, href: `/insights/measures/${measure.id}` },
    ]),
    main: html`${section(
      t(c, 'point.now'),
      facts([
        { label: t(c, 'point.value'), value: shown },
        ...(point.note === '' ? [] : [{ label: t(c, 'point.note'), value: point.note }]),
        {
          label: t(c, 'points.by'),
          value: html`${point.by ?? t(c, 'somebody')}, ${cameWords(c, point.came)}, ${time(c, point.added_at)}`,
        },
      ]),
    )}${may_add && ended_at === null && section(t(c, 'correct.title'), correctForms(c, measure, point, typed))}${section(
      t(c, 'history.title'),
      history(c, point, unit),
    )}`,
  });
}

const valueWords = (c: Viewer, value: number | null, unit: string): string =>
  value === null ? t(c, 'points.out') : sayValue(c, value, unit);

function correctForms(c: Viewer, measure: Measure, point: MeasuredPoint, typed: Form): Html {
  const { values, errors } = typed;
  const here = `/insights/measures/${measure.id}/points/${point.id}`;
  const given = { value: written(point.value), note: point.note, why: '', ...values };
  const why = { label: t(c, 'correct.why'), optional: true };
  const newer = html`<p>${valueWords(c, point.value, measure.unit)}</p>
    <p>${point.note}</p>`;
  return html`${form(
    c,
    { action: here, errors },
    html`${versionField(c, String(point.version), typed, newer)}${textField(c, { name: 'value', label: t(c, 'point.value'), value: given.value, error: errors['value'] }, { inputmode: 'decimal', maxlength: 40 })}${textField(c, { name: 'note', label: t(c, 'point.note'), value: given.note, error: errors['note'], optional: true }, { maxlength: 300 })}${textField(c, { ...why, name: 'why', hint: t(c, 'correct.why_hint'), value: given.why, error: errors['why'] }, { maxlength: 300 })}${formActions(button(t(c, 'correct.button'), { kind: 'primary' }))}`,
  )}${
    point.value !== null &&
    fold(
      t(c, 'take_out.title'),
      form(
        c,
        { action: `${here}/removal` },
        html`<p>${t(c, 'take_out.text')}</p>
          ${textField(c, { ...why, name: 'why', id: 'why-out', value: '' }, { maxlength: 300 })}${formActions(button(t(c, 'take_out.button'), { kind: 'danger' }))}`,
      ),
    )
  }`;
}

function history(c: Viewer, { corrections }: MeasuredPoint, unit: string): Html {
  if (corrections.length === 0) return html`<p>${t(c, 'history.none')}</p>`;
  return html`<ul class="said-list">
    ${corrections.map(
      ({ was, was_note, becomes, why, by, at }) =>
        html`<li class="said">
          <p>
            ${t(c, 'history.was', { was: valueWords(c, was, unit), becomes: valueWords(c, becomes, unit) })}
          </p>
          ${was_note !== '' && html`<p>${t(c, 'history.note', { note: was_note })}</p>`}
          ${why !== '' && html`<p>${why}</p>`}
          <p class="hint">${by ?? t(c, 'somebody')} · ${time(c, new Date(at))}</p>
        </li>`,
    )}
  </ul>`;
}
