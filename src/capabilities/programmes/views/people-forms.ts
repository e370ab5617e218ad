import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { checkbox, select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { personLine } from '#ui/person-line.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { roleOf } from '../intake/roles.ts';
import type { Invited } from '../people/list-participants.ts';
import { mayAddAtOnce } from '../people/invite-people.ts';
import type { Organiser } from '../people/organisers.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

type Shown = {
  programme: Programme;
  invited: readonly Invited[];
  organisers: readonly Organiser[];
  typed: Form;
};

/** Below the list: asking people to take part, and who organises. */
export function peopleForms(c: Viewer, shown: Shown): Html {
  const { state } = shown.programme;
  const over = state === 'closed' || state === 'cancelled';
  return html`${!over && section(t(c, 'invite.title'), inviteForm(c, shown))}${section(t(c, 'organisers.title'), organiserPart(c, shown))}`;
}

function inviteForm(c: Viewer, { programme, invited, typed }: Shown): Html {
  const { slug, declared } = programme;
  const base = `/programmes/${slug}`;
  const { values, errors } = typed;
  const anyAtOnce = [null, ...declared.roles.map(({ key }) => key)].some((role) =>
    mayAddAtOnce(programme, role),
  );
  const roles = declared.roles.map(({ key, name }) => ({ value: key, label: inWords(name, c) }));
  return html`${form(
    c,
    { action: `${base}/invitations`, errors },
    html`${combobox(c, { name: 'people', label: t(c, 'invite.people'), hint: t(c, 'invite.people_hint'), value: values['people'] ?? '', error: errors['people'] }, { from: `${base}/colleagues`, several: true })}${
      roles.length > 0 &&
      select(c, {
        name: 'role',
        label: t(c, 'invite.role'),
        value: values['role'] ?? '',
        options: roles,
        empty: t(c, 'invite.no_role'),
        error: errors['role'],
        optional: true,
      })
    }${anyAtOnce && checkbox(c, { name: 'at_once', label: t(c, 'invite.at_once'), hint: t(c, 'invite.at_once_hint'), checked: values['at_once'] !== undefined, error: errors['at_once'] })}${formActions(button(t(c, 'invite.send'), { icon: 'send' }))}`,
  )}${invited.length > 0 && html`<h3>${t(c, 'invite.open')}</h3>`}${invitedList(c, programme, invited)}`;
}

function invitedList(c: Viewer, { slug, declared }: Programme, invited: readonly Invited[]): Renderable {
  if (invited.length === 0) return false;
  return html`<ul class="people-list">
    ${invited.map(({ id, name, photo, role, invited_at }) => {
      const held = roleOf(declared, role);
      const detail = html`${t.html(c, 'invite.since', { when: time(c, invited_at) })}${held && html` · ${inWords(held.name, c)}`}`;
      return html`<li class="people-row">
        ${personLine({ name, photo, href: `/people/${id}` }, detail)}
        <div class="row">
          ${actionForm(`/programmes/${slug}/invitations/${id}/withdrawal`, button(t(c, 'invite.withdraw'), { kind: 'quiet', small: true }, { 'aria-label': t(c, 'invite.withdraw_from', { name }) }))}
        </div>
      </li>`;
    })}
  </ul>`;
}

function organiserPart(c: Viewer, { programme, organisers, typed }: Shown): Html {
  const base = `/programmes/${programme.slug}/organisers`;
  return html`<p class="section-lead">${t(c, 'organisers.lead')}</p>
    <ul class="people-list">
      ${organisers.map(
        ({ id, name, photo, job_title }) =>
          html`<li class="people-row">
            ${personLine({ name, photo, href: `/people/${id}` }, job_title ?? undefined)}
            <div class="row">
              ${organisers.length > 1 && actionForm(`${base}/${id}/removal`, button(t(c, 'organisers.remove'), { kind: 'quiet', small: true }, { 'aria-label': t(c, 'organisers.remove_whom', { name }) }))}
            </div>
          </li>`,
      )}
    </ul>
    ${form(
      c,
      { action: base, errors: 'organiser' in typed.errors ? typed.errors : {} },
      html`${combobox(c, { name: 'organiser', label: t(c, 'organisers.add_label'), value: typed.values['organiser'] ?? '', error: typed.errors['organiser'] }, { from: `/programmes/${programme.slug}/colleagues` })}${formActions(button(t(c, 'organisers.add'), { icon: 'user-plus' }))}`,
    )}`;
}
