import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { avatar } from '#ui/avatar.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mayPlan } from '../leading.ts';
import { attendanceOf, linkOf, nameIn, type Meeting } from '../meeting.ts';
import { replies } from '../planning/reply.ts';
import { t } from '../words.ts';
import { beginForm, recordForm } from './begin-form.ts';
import { cancelForm, planForm } from './plan-form.ts';
import { whenOf } from './session-words.ts';
import type { Shown } from './shown.ts';

/** What one needs before a session: when and where, who comes, what will happen, and how to begin it. */
export function before(c: Viewer, shown: Shown, given: Form): Html {
  const { meeting } = shown;
  const plans = mayPlan(meeting.group);
  const cancelled = meeting.state === 'cancelled';
  return html`${cancelled && notice('warning', html`<p>${t(c, 'cancel.said')} ${meeting.cancelled_why}</p>`)}
  ${whenAndWhere(c, meeting)}
  ${meeting.declared.summary !== undefined && html`<p class="session-summary">${inWords(meeting.declared.summary, c)}</p>`}
  ${!cancelled && meeting.starts_at !== null && replyForms(c, shown)}
  ${meeting.declared.slots && slotsSection(c, shown, given)} ${plans && planning(c, meeting, given)}
  ${!cancelled && beginForm(c, shown, given)} ${!cancelled && recordForm(c, shown)}`;
}

function whenAndWhere(c: Viewer, meeting: Meeting): Html {
  const link = linkOf(meeting);
  return html`<div class="session-when">
    <p class="session-time">${icon('calendar')}<span>${whenOf(c, meeting)}</span></p>
    ${meeting.place !== '' && html`<p class="session-place">${icon('map-pin')}<span>${meeting.place}</span></p>`}
    <div class="row">
      ${link !== '' && linkButton(t(c, 'session.join'), link, { icon: 'external-link', small: true }, { rel: 'noreferrer', target: '_blank' })}
      ${
        meeting.starts_at !== null &&
        linkButton(
          t(c, 'session.ics'),
          `/sessions/${meeting.id}/session.ics`,
          { kind: 'quiet', icon: 'calendar-plus', small: true },
          { 'data-turbo': 'false' },
        )
      }
    </div>
  </div>`;
}

const words = { yes: 'reply.yes', maybe: 'reply.maybe', no: 'reply.no' } as const;

function replyForms(c: Viewer, { meeting, me }: Shown): Html {
  const mine = attendanceOf(meeting, me).reply;
  return html`<div class="session-reply">
    <h2>${t(c, 'reply.question')}</h2>
    <div class="row">
      ${replies.map((answer) =>
        actionForm(
          `/sessions/${meeting.id}/replies`,
          button(
            t(c, words[answer]),
            { small: true, ...(mine === answer ? { icon: 'check' as const } : {}) },
            { 'aria-pressed': String(mine === answer) },
          ),
          { reply: answer },
        ),
      )}
    </div>
  </div>`;
}

function slotsSection(c: Viewer, { meeting, me }: Shown, { values, errors }: Form): Html {
  const { count, minutes } = meeting.declared.slots!;
  const mine = meeting.slots.find((slot) => slot.person_id === me);
  const taken = meeting.slots.map((slot) => {
    const person = meeting.group.people.find(({ id }) => id === slot.person_id);
    const back =
      slot.person_id === me || mayPlan(meeting.group)
        ? actionForm(
            `/sessions/${meeting.id}/slots/${slot.number}/removals`,
            button(t(c, 'slots.give_back'), { kind: 'quiet', small: true }),
          )
        : null;
    return html`<li class="slot">
      ${person && avatar(person, 'small')}<span
        ><strong>${slot.title}</strong> · ${nameIn(meeting, slot.person_id) ?? t(c, 'person.left')}</span
      >${back}
    </li>`;
  });
  const full = meeting.slots.length >= count && !mine;
  return section(
    t(c, 'slots.title'),
    html`<p class="hint">${t(c, 'slots.free', { free: count - meeting.slots.length, count, minutes })}</p>
      ${
        taken.length > 0 &&
        html`<ul class="slots">
          ${taken}
        </ul>`
      }
      ${
        full || meeting.state !== 'planned'
          ? null
          : form(
              c,
              {
                action: `/sessions/${meeting.id}/slots`,
                errors: errors['title'] === undefined ? undefined : errors,
              },
              html`${textField(c, { name: 'title', label: t(c, 'slots.about'), value: values['title'] ?? mine?.title, error: errors['title'] }, { maxlength: 200 })}
              ${formActions(button(mine ? t(c, 'slots.change') : t(c, 'slots.take'), { icon: 'mic' }))}`,
            )
      }`,
  );
}

function planning(c: Viewer, meeting: Meeting, given: Form): Html {
  const asked =
    meeting.starts_at === null || meeting.state === 'cancelled' || given.values['starts_at'] !== undefined;
  return html`<details class="session-plan" ${asked && html` open`}>
    <summary>
      ${icon('chevron-right')}<span
        >${meeting.starts_at === null ? t(c, 'plan.title') : t(c, 'plan.title_move')}</span
      >
    </summary>
    ${planForm(c, meeting, given)}
    ${meeting.state === 'planned' && meeting.starts_at !== null && cancelForm(c, meeting)}
  </details>`;
}
