import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { checkbox, select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Invitation } from '../invitation.ts';
import { t } from '../words.ts';
import { languageOptions } from './language-fields.ts';

type View = {
  waiting: readonly Invitation[];
  /** The address of the older ones, if there are more. */
  older: string | null;
  /** Whether mails leave this site at all. */
  mails: boolean;
  now: Date;
  form: Form;
};

export function invitationsPage(c: Context<Me>, view: View): Html {
  const { waiting, older, mails } = view;
  const list =
    waiting.length === 0
      ? emptyState({
          icon: 'user-plus',
          title: t(c, 'invitations.none'),
          text: t(c, 'invitations.none_text'),
        })
      : html`<ul class="list">
            ${waiting.map((one) => line(c, one, view.now))}
          </ul>
          ${pager(c, { newer: null, older })}`;
  return administrationPage(c, {
    title: t(c, 'invitations.title'),
    current: 'invitations',
    main: html`${!mails && notice('warning', html`<p>${t(c, 'invitations.no_mail')}</p>`)}
    ${section(t(c, 'invitations.new'), newInvitations(c, view.form))}
    ${section(t(c, 'invitations.waiting'), list)}`,
  });
}

function newInvitations(c: Context<Me>, { values, errors }: Form): Html {
  return form(
    c,
    { action: '/admin/invitations', errors },
    html`${textArea(
      c,
      {
        name: 'emails',
        label: t(c, 'invitations.emails'),
        hint: t(c, 'invitations.emails_hint'),
        value: values['emails'],
        error: errors['emails'],
      },
      { rows: 3, spellcheck: 'false', autocapitalize: 'none' },
    )}
    ${select(c, { name: 'locale', label: t(c, 'invitations.language'), options: languageOptions, value: values['locale'] ?? c.locale })}
    ${checkbox(c, { name: 'administrator', label: t(c, 'invitations.administrator'), hint: t(c, 'invitations.administrator_hint'), checked: values['administrator'] === 'yes' })}
    ${formActions(button(t(c, 'invitations.send'), { kind: 'primary' }))}`,
  );
}

function line(c: Context<Me>, invitation: Invitation, now: Date): Html {
  const { id, email, invited_by: by, sent_at, expired, administrator } = invitation;
  const sent =
    sent_at === null
      ? t(c, 'invitations.on_its_way')
      : t.html(c, 'invitations.sent', { when: time(c, sent_at, now) });
  return html`<li class="entry">
    <div class="entry-lead">${icon('mail')}</div>
    <div class="entry-words">
      <h3 class="entry-title">${email}</h3>
      <div class="entry-detail">
        ${sent}${by !== null && html` · ${t(c, 'invitations.by', { by })}`}
        ${administrator && badge(t(c, 'invitations.as_administrator'), 'accent')}
        ${expired && badge(t(c, 'invitations.expired'), 'warning')}
      </div>
    </div>
    <div class="entry-trail entry-acts">
      ${actionForm(`/admin/invitations/${id}/resend`, button(t(c, 'invitations.resend'), { small: true }, { 'aria-label': t(c, 'invitations.resend_one', { email }) }))}
      ${actionForm(`/admin/invitations/${id}/revoke`, button(t(c, 'invitations.revoke'), { small: true, kind: 'quiet' }, { 'aria-label': t(c, 'invitations.revoke_one', { email }) }))}
    </div>
  </li>`;
}
