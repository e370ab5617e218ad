import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { settingsPage } from '#shared/settings/settings-page.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';
import { newPasswordField } from './new-password-field.ts';

type View = { sessions: readonly Session[]; hasPassword: boolean; now: Date; form: Form };

export function sessionsPage(c: Context<Me>, { sessions, hasPassword, now, form: given }: View): Html {
  const others = sessions.some(({ current }) => !current);
  const title = t(c, 'sessions.title');
  return settingsPage(c, {
    title,
    current: 'sessions',
    main: html`${section(
      t(c, 'sessions.list'),
      html`<ul class="list">
          ${sessions.map((session) => line(c, session, now))}
        </ul>
        ${others && formActions(actionForm('/settings/sessions/end-others', button(t(c, 'sessions.end_others'), { icon: 'log-out' })))}`,
    )}
    ${section(t(c, 'password.title'), hasPassword ? passwordForm(c, given) : noPassword(c))}`,
  });
}

function line(c: Context<Me>, { id, device, address, seen_at, current }: Session, now: Date): Html {
  const name = device || t(c, 'sessions.unknown');
  return html`<li class="entry">
    <div class="entry-lead">${icon('monitor')}</div>
    <div class="entry-words">
      <h3 class="entry-title">${name}</h3>
      <div class="entry-detail">
        ${address && html`${t(c, 'sessions.address', { address })} · `}${t.html(c, 'sessions.seen', { when: time(c, seen_at, now) })}
      </div>
    </div>
    <div class="entry-trail">
      ${
        current
          ? badge(t(c, 'sessions.current'), 'good')
          : actionForm(
              `/settings/sessions/${id}/end`,
              button(
                t(c, 'sessions.end'),
                { small: true },
                { 'aria-label': t(c, 'sessions.end_one', { name }) },
              ),
            )
      }
    </div>
  </li>`;
}

function passwordForm(c: Context<Me>, { errors }: Form): Html {
  return form(
    c,
    { action: '/settings/password', errors },
    html`${textField(
        c,
        { name: 'password_old', label: t(c, 'password.old'), error: errors['password_old'] },
        { type: 'password', autocomplete: 'current-password' },
      )}
      ${newPasswordField(c, errors)}
      <p class="hint">${t(c, 'password.others_end')}</p>
      ${formActions(button(t(c, 'password.change'), { kind: 'primary' }))}`,
  );
}

function noPassword(c: Context<Me>): Html {
  return html`<div class="stack">
    <p>${t(c, 'password.none')}</p>
    <p><a href="/password-reset">${t(c, 'password.set_by_mail')}</a></p>
  </div>`;
}
