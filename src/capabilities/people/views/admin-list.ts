import { html, type Html } from '#platform/html/html.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Asked, Listed } from '../admin-queries.ts';
import { statusLabel } from '../labels.ts';
import { t } from '../words.ts';

type People = { asked: Asked; people: readonly Listed[]; next: string | null };

export function administeredPeople(c: Viewer, { asked, people, next }: People): Html {
  const title = t(c, 'admin.title');
  const ways = html`<div class="row">
    ${linkButton(t(c, 'admin.import'), '/admin/people/import', { kind: 'primary', icon: 'upload' })}${linkButton(t(c, 'admin.invite'), '/admin/invitations', { icon: 'mail' })}${linkButton(t(c, 'admin.claims'), '/admin/claims', { kind: 'quiet' })}
  </div>`;
  const older = next && `/admin/people?${new URLSearchParams({ ...asked, after: next })}`;
  const entries = people.map((one) => ({
    title: one.name,
    href: `/admin/people/${one.id}`,
    lead: avatar(one),
    detail: one.email,
    trail: html`${one.administrator && badge(t(c, 'admin.administrator'), 'accent')}${one.learning_manager && badge(t(c, 'admin.learning_manager'), 'accent')}${one.status !== 'active' && badge(statusLabel(c, one.status), one.status === 'deactivated' ? 'warning' : 'neutral')}${one.last_seen_at && time(c, one.last_seen_at)}`,
  }));
  const found =
    entries.length > 0
      ? html`${list(title, entries)}${pager(c, { newer: null, older })}`
      : emptyState({
          icon: 'user-round-search',
          title: t(c, 'directory.nobody'),
          text: t(c, 'admin.nobody_text'),
        });
  return administrationPage(c, {
    title,
    current: 'people',
    main: section(title, html`${searchForm(c, asked)}${found}`, ways),
  });
}

function searchForm(c: Viewer, { q, status }: Asked): Html {
  const field = textField(
    c,
    { name: 'q', label: t(c, 'admin.search'), value: q },
    { type: 'search', required: false },
  );
  const options = (['active', 'invited', 'unclaimed', 'deactivated'] as const).map((value) => ({
    value,
    label: statusLabel(c, value),
  }));
  const chosen = select(c, {
    name: 'status',
    label: t(c, 'admin.status'),
    value: status,
    options,
    empty: t(c, 'admin.any_status'),
  });
  return form(
    c,
    { action: '/admin/people', method: 'get', class: 'form search-line' },
    html`${field}${chosen}${formActions(button(t(c, 'directory.find'), { icon: 'search' }))}`,
  );
}
