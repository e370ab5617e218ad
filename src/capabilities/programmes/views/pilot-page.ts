import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { radioGroup, select } from '#ui/choice-field.ts';
import { actionForm, fieldset, form, formActions, hidden } from '#ui/form.ts';
import { facts, section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { textArea, textField } from '#ui/text-field.ts';
import { dayOf, time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Criterion, Decision, Pilot } from '../pilots/find-pilot.ts';
import { noPilot, type PilotFields } from '../pilots/pilot-fields.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { pilotFieldset } from './pilot-fields.ts';
import { smallPage } from './small-pages.ts';

type Shown = { programme: Programme; pilot: Pilot | null; typed: Form; fields?: PilotFields };

/** What a pilot is to find out; later what it found and what was decided. */
export function pilotPage(c: Viewer, { programme, pilot, typed, fields }: Shown): Html {
  const planned = fields ?? (pilot ? fieldsOf(pilot) : noPilot);
  const main =
    pilot?.decision != null
      ? decidedPart(c, programme, pilot)
      : html`${pilot && section(t(c, 'pilot.decide'), decisionForm(c, programme, pilot, typed))}${section(t(c, 'pilot.plan'), planForm(c, programme, planned, typed))}`;
  return smallPage(c, programme, { title: t(c, 'pilot.title'), lead: t(c, 'pilot.lead'), main });
}

const fieldsOf = ({ question, ends_on, criteria }: Pilot): PilotFields => ({
  pilot: true,
  pilot_question: question,
  pilot_ends_on: ends_on,
  what: criteria.map(({ what }) => what),
  target: criteria.map(({ target }) => target),
});

function planForm(c: Viewer, { slug }: Programme, fields: PilotFields, { errors }: Form): Html {
  const own = 'decision' in errors || 'why' in errors ? {} : errors;
  return form(
    c,
    { action: `/programmes/${slug}/pilot`, errors: own },
    html`${pilotFieldset(c, { fields, errors: own, asks: false })}${formActions(button(t(c, 'pilot.save')))}`,
  );
}

const decisionWords = {
  'roll out': 'pilot.roll_out',
  change: 'pilot.change',
  stop: 'pilot.stop',
} as const satisfies Record<Decision, string>;

function decisionForm(c: Viewer, { slug }: Programme, pilot: Pilot, { values, errors }: Form): Html {
  const options = (Object.keys(decisionWords) as Decision[]).map((value) => ({
    value,
    label: t(c, decisionWords[value]),
  }));
  return form(
    c,
    {
      action: `/programmes/${slug}/pilot/decision`,
      errors: 'decision' in errors || 'why' in errors ? errors : {},
    },
    html`<p>${pilot.question}</p>
      ${pilot.criteria.map((one, i) => resultFields(c, one, i))}${radioGroup(c, { name: 'decision', label: t(c, 'pilot.decision'), value: values['decision'] ?? '', options, error: errors['decision'] })}${textArea(c, { name: 'why', label: t(c, 'pilot.why'), value: values['why'], error: errors['why'] }, { maxlength: 2000, rows: 3 })}${formActions(button(t(c, 'pilot.record'), { kind: 'primary' }))}`,
  );
}

function resultFields(c: Viewer, { position, what, target, result, met }: Criterion, i: number): Html {
  const options = [
    { value: 'yes', label: t(c, 'pilot.met') },
    { value: 'no', label: t(c, 'pilot.missed') },
  ];
  const now = met === null ? '' : met ? 'yes' : 'no';
  return fieldset(
    t(c, 'pilot.criterion', { what, target }),
    html`${hidden('position', position)}
      <div class="fields-beside">
        ${textField(c, { name: 'result', id: `result-${i}`, label: t(c, 'pilot.result'), value: result, optional: true }, { maxlength: 500 })}${select(c, { name: 'met', id: `met-${i}`, label: t(c, 'pilot.reached'), value: now, options, empty: t(c, 'pilot.open_result'), optional: true })}
      </div>`,
  );
}

function decidedPart(c: Viewer, { slug }: Programme, pilot: Pilot): Html {
  const rows = pilot.criteria.map(({ what, target, result, met }) => [
    what,
    target,
    result,
    met === null
      ? t(c, 'pilot.open_result')
      : badge(t(c, met ? 'pilot.met' : 'pilot.missed'), met ? 'good' : 'warning'),
  ]);
  const columns = [
    { label: t(c, 'pilot.column_what') },
    { label: t(c, 'pilot.column_target') },
    { label: t(c, 'pilot.result') },
    { label: t(c, 'pilot.reached') },
  ];
  return html`${facts([
    { label: t(c, 'pilot.question'), value: pilot.question },
    { label: t(c, 'pilot.ends_on'), value: dayOf(c, pilot.ends_on) },
    { label: t(c, 'pilot.decision'), value: t(c, decisionWords[pilot.decision!]) },
    { label: t(c, 'pilot.why'), value: pilot.why },
    {
      label: t(c, 'pilot.decided'),
      value: html`${pilot.decided_by ?? t(c, 'pilot.somebody')},
      ${pilot.decided_at && time(c, pilot.decided_at)}`,
    },
  ])}${table(t(c, 'pilot.criteria'), columns, rows)}${
    pilot.decision !== 'stop' &&
    actionForm(
      `/programmes/${slug}/runs`,
      button(t(c, pilot.decision === 'roll out' ? 'pilot.roll_out_now' : 'pilot.change_now'), {
        kind: 'primary',
        icon: 'copy',
      }),
    )
  }`;
}
