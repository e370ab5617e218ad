import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import type { Me, Scope } from '#platform/http/me.ts';
import { settingsPage } from '#shared/settings/settings-page.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup, select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { AccessToken } from '../access-token.ts';
import { t } from '../words.ts';

type View = { tokens: readonly AccessToken[]; now: Date; form: Form; made?: { name: string; token: string } };

export function tokensPage(c: Context<Me>, { tokens, now, form: given, made }: View): Html {
  return settingsPage(c, {
    title: t(c, 'tokens.title'),
    current: 'tokens',
    main: html`${made && madeNotice(c, made)}
    ${section(
      t(c, 'tokens.list'),
      html`<div class="stack">
        <p>${t(c, 'tokens.text')}</p>
        ${
          tokens.length === 0
            ? noTokens(c)
            : html`<ul class="list">
                ${tokens.map((token) => line(c, token, now))}
              </ul>`
        }
      </div>`,
    )}
    ${section(t(c, 'tokens.new'), newToken(c, given))}`,
  });
}

/** The only time that the token is shown. */
function madeNotice(c: Context<Me>, { name, token }: { name: string; token: string }): Html {
  return notice(
    'good',
    html`<p>${t(c, 'tokens.made', { name })}</p>
      <p><code class="secret">${token}</code></p>`,
  );
}

function noTokens(c: Context<Me>): Html {
  return emptyState({ icon: 'key-round', title: t(c, 'tokens.none'), text: t(c, 'tokens.none_text') });
}

function line(c: Context<Me>, token: AccessToken, now: Date): Html {
  const { id, name, used_at, expires_at } = token;
  const used =
    used_at === null ? t(c, 'tokens.unused') : t.html(c, 'tokens.used', { when: time(c, used_at, now) });
  return html`<li class="entry">
    <div class="entry-lead">${icon('key-round')}</div>
    <div class="entry-words">
      <h3 class="entry-title">${name}</h3>
      <div class="entry-detail">
        ${token.scopes.map((scope) => scopeWord(c, scope)).join(', ')} · ${used} ·
        ${expiry(c, expires_at, now)}
      </div>
    </div>
    <div class="entry-trail">
      ${actionForm(`/settings/tokens/${id}/revoke`, button(t(c, 'tokens.revoke'), { small: true }, { 'aria-label': t(c, 'tokens.revoke_one', { name }) }))}
    </div>
  </li>`;
}

function expiry(c: Context<Me>, at: Date | null, now: Date): Html | string {
  if (at === null) return t(c, 'tokens.never_expires');
  if (at <= now) return badge(t(c, 'tokens.expired'), 'warning');
  return t.html(c, 'tokens.expires', { when: time(c, at, now) });
}

function scopeWord(c: Context<Me>, scope: Scope): string {
  const words = { read: t(c, 'scope.read'), write: t(c, 'scope.write'), admin: t(c, 'scope.admin') };
  return words[scope];
}

function newToken(c: Context<Me>, { values, errors }: Form): Html {
  const offered = [
    { value: 'read', label: t(c, 'scope.read'), hint: t(c, 'scope.read_hint') },
    { value: 'write', label: t(c, 'scope.write'), hint: t(c, 'scope.write_hint') },
    ...(c.me.administrator
      ? [{ value: 'admin', label: t(c, 'scope.admin'), hint: t(c, 'scope.admin_hint') }]
      : []),
  ];
  const scopes = { name: 'scopes', label: t(c, 'tokens.scopes'), options: offered, error: errors['scopes'] };
  const days = { name: 'days', label: t(c, 'tokens.days'), options: lifetimes(c), error: errors['days'] };
  return form(
    c,
    { action: '/settings/tokens', errors },
    html`${textField(c, { name: 'name', label: t(c, 'tokens.name'), hint: t(c, 'tokens.name_hint'), value: values['name'], error: errors['name'] }, { maxlength: 80 })}
    ${checkboxGroup(c, { ...scopes, values: values['scopes']?.split(',') ?? ['read'] })}
    ${select(c, { ...days, value: values['days'] ?? '90' })}
    ${formActions(button(t(c, 'tokens.create'), { kind: 'primary' }))}`,
    // The answer is a page, not a redirect, and must not be kept among the pages that one can go back to.
    { 'data-turbo': 'false' },
  );
}

const lifetimes = (c: Context<Me>) => [
  ...[7, 30, 90, 365].map((count) => ({ value: String(count), label: t(c, 'tokens.day_count', { count }) })),
  { value: '', label: t(c, 'tokens.never') },
];
