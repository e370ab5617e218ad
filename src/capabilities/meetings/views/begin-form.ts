import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup, select } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { attendanceOf, hereIn, type Meeting } from '../meeting.ts';
import { t } from '../words.ts';
import type { Shown } from './shown.ts';

/** Who is in the room and who does what today; then it begins. For others: that it will. */
export function beginForm(c: Viewer, { meeting, agenda }: Shown, { values, errors }: Form): Html {
  const here = hereIn(meeting);
  if (!meeting.leads)
    return section(t(c, 'begin.waiting'), html`<p>${t(c, 'begin.waiting_text', { count: here.length })}</p>`);
  const ticked =
    values['people'] !== undefined
      ? values['people'].split(',')
      : (here.length > 1 ? here : expected(meeting)).map(({ id }) => String(id));
  const wrong = errors['people'] !== undefined || errors['form'] !== undefined;
  const fields = html`${checkboxGroup(c, {
    name: 'people',
    label: t(c, 'begin.who'),
    hint: t(c, 'begin.who_hint'),
    values: ticked,
    error: errors['people'],
    options: meeting.group.people.map((person) => ({
      value: String(person.id),
      label: person.name,
      hint: attendanceOf(meeting, person.id).here ? t(c, 'begin.is_here') : undefined,
    })),
  })}
  ${roleFields(c, meeting, agenda[0]?.holders ?? {})}
  ${formActions(button(t(c, 'begin.button'), { kind: 'primary', icon: 'play' }))}`;
  return section(
    t(c, 'begin.title'),
    form(c, { action: `/sessions/${meeting.id}/beginnings`, errors: wrong ? errors : undefined }, fields),
  );
}

/** Those who did not say that they stay away. */
const expected = (meeting: Meeting) =>
  meeting.group.people.filter((person) => attendanceOf(meeting, person.id).reply !== 'no');

/** Roles that one person holds: whose turn it is comes proposed, and may be swapped. */
function roleFields(c: Viewer, meeting: Meeting, holders: Record<string, number[]>): Html[] {
  return meeting.group.declared.roles
    .filter(({ max, from }) => max === 1 && from === 'group')
    .map((role) =>
      select(c, {
        name: `role-${role.key}`,
        label: inWords(role.name, c),
        hint: inWords(role.description, c),
        value: String(holders[role.key]?.[0] ?? ''),
        empty: t(c, 'begin.by_itself'),
        optional: true,
        options: meeting.group.people.map(({ id, name }) => ({ value: String(id), label: name })),
      }),
    );
}

/** Where a group met without this page, it says so afterwards. */
export function recordForm(c: Viewer, { meeting }: Shown): Html | null {
  const { starts_at, now } = meeting;
  const begun =
    starts_at === null ? meeting.opens_on !== null && new Date(meeting.opens_on) <= now : starts_at <= now;
  if (!begun) return null;
  const fields = html`${checkboxGroup(c, {
    name: 'people',
    label: t(c, 'record.who'),
    id: 'record-people',
    values: meeting.group.people.map(({ id }) => String(id)),
    options: meeting.group.people.map(({ id, name }) => ({ value: String(id), label: name })),
  })}
  ${formActions(button(t(c, 'record.button'), { icon: 'check' }))}`;
  return html`<details class="session-plan">
    <summary>${icon('chevron-right')}<span>${t(c, 'record.title')}</span></summary>
    <p class="hint">${t(c, 'record.hint')}</p>
    ${form(c, { action: `/sessions/${meeting.id}/records` }, fields)}
  </details>`;
}
