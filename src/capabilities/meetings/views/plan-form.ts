import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { dateTimeField, textField } from '#ui/text-field.ts';
import { exact } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Meeting } from '../meeting.ts';
import { localTime } from '../planning/local-time.ts';
import { proposeTime } from '../planning/propose-time.ts';
import { t } from '../words.ts';

/** When and where, for whoever plans the session. */
export function planForm(c: Viewer, meeting: Meeting, { values, errors }: Form = emptyForm): Html {
  const proposed = meeting.starts_at === null ? proposeTime(meeting.opens_on, meeting.group.slot) : null;
  const starts = meeting.starts_at ?? proposed;
  const fields = html`${proposed !== null && notice('accent', html`<p>${t(c, 'plan.proposed', { when: exact(c, proposed) })}</p>`)}
  ${dateTimeField(c, {
    name: 'starts_at',
    label: t(c, 'plan.when'),
    hint: t(c, 'plan.zone', { zone: c.timeZone.replaceAll('_', ' ') }),
    value: values['starts_at'] ?? (starts && localTime(starts, c.timeZone)),
    error: errors['starts_at'],
  })}
  ${textField(
    c,
    {
      name: 'minutes',
      label: t(c, 'plan.minutes'),
      value: values['minutes'] ?? String(meeting.minutes),
      error: errors['minutes'],
    },
    { inputmode: 'numeric', maxlength: 4, class: 'input input-date' },
  )}
  ${textField(c, { name: 'place', label: t(c, 'plan.place'), hint: t(c, 'plan.place_hint'), value: values['place'] ?? meeting.place, error: errors['place'], optional: true }, { maxlength: 200 })}
  ${textField(
    c,
    {
      name: 'link',
      label: t(c, 'plan.link'),
      hint:
        meeting.group.programme.meeting_link === null
          ? t(c, 'plan.link_hint')
          : t(c, 'plan.link_programme', { link: meeting.group.programme.meeting_link }),
      value: values['link'] ?? meeting.link,
      error: errors['link'],
      optional: true,
    },
    { maxlength: 500, inputmode: 'url', autocomplete: 'off' },
  )}
  ${
    meeting.turn < meeting.turns &&
    checkbox(c, {
      name: 'following',
      label: t(c, 'plan.following'),
      hint: t(c, 'plan.following_hint'),
      checked: values['following'] === 'yes',
      optional: true,
    })
  }
  ${formActions(button(meeting.starts_at === null ? t(c, 'plan.set') : t(c, 'plan.move'), { kind: meeting.starts_at === null ? 'primary' : 'plain' }))}`;
  return form(c, { action: `/sessions/${meeting.id}/time`, errors }, fields);
}

/** Calling a session off, with the reason that the others read. */
export function cancelForm(c: Viewer, meeting: Meeting): Html {
  const fields = html`${textField(c, { name: 'why', label: t(c, 'cancel.why'), optional: true, id: 'cancel-why' }, { maxlength: 500 })}
  ${formActions(button(t(c, 'cancel.button'), { kind: 'danger' }))}`;
  return form(c, { action: `/sessions/${meeting.id}/cancellations` }, fields);
}
