import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader, prose, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Administered } from '../admin-queries.ts';
import { statusLabel } from '../labels.ts';
import { t } from '../words.ts';

/** What an administrator decides about somebody: who leads them, their rights, whether they may come in. */
export function administeredPerson(c: Viewer, person: Administered, { values, errors }: Form): Html {
  const { id, name, email, status } = person;
  const field = (key: 'name' | 'manager', label: string, value: string, hint?: string) =>
    textField(c, {
      name: key,
      label,
      hint,
      value: values[key] ?? value,
      error: errors[key],
      optional: key === 'manager',
    });
  const master = form(
    c,
    { action: `/admin/people/${id}`, errors },
    html`${field('name', t(c, 'field.name'), name)}${field('manager', t(c, 'field.manager'), person.manager_email ?? '', t(c, 'admin.manager_hint'))}${rights(c, person, errors)}${formActions(button(t(c, 'admin.save'), { kind: 'primary' }))}`,
  );
  return page(c, {
    title: name,
    current: 'administration',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: t(c, 'admin.title'), href: '/admin/people' }]),
      mark: avatar(person, 'large'),
      title: name,
      lead: html`<p class="row">
        ${email}${badge(statusLabel(c, status), status === 'deactivated' ? 'warning' : 'neutral')}
      </p>`,
      actions: linkButton(t(c, 'admin.see'), `/people/${id}`, { kind: 'quiet', icon: 'eye' }),
    })}${section(t(c, 'admin.master'), master)}${section(t(c, 'admin.access'), access(c, person))}${section(
      t(c, 'erase.title'),
      html`<div class="stack">
        <p>${t(c, 'erase.text')}</p>
        ${linkButton(t(c, 'erase.begin'), `/admin/people/${id}/erasure`, { kind: 'danger', icon: 'trash-2' })}
      </div>`,
    )}`,
  });
}

/** What they may do here besides what everybody may. Whoever has no account has no rights. */
function rights(
  c: Viewer,
  { status, administrator, learning_manager }: Administered,
  errors: Form['errors'],
): Html | null {
  if (status === 'unclaimed') return null;
  return html`${checkbox(c, { name: 'administrator', label: t(c, 'admin.administrator'), hint: t(c, 'admin.administrator_hint'), error: errors['administrator'], checked: administrator, optional: true })}${checkbox(c, { name: 'learning_manager', label: t(c, 'admin.learning_manager'), hint: t(c, 'admin.learning_manager_hint'), checked: learning_manager, optional: true })}`;
}

function access(c: Viewer, { id, status }: Administered): Html {
  if (status === 'deactivated')
    return html`<div class="stack">
      <p>${t(c, 'reactivate.text')}</p>
      ${actionForm(`/admin/people/${id}/reactivation`, button(t(c, 'reactivate.button')))}
    </div>`;
  return html`<div class="stack">
    <p>${t(c, 'deactivate.text')}</p>
    ${actionForm(`/admin/people/${id}/deactivation`, button(t(c, 'deactivate.button'), { icon: 'lock' }))}
  </div>`;
}

/** The last step before somebody is erased: their name has to be typed. */
export function erasurePage(c: Viewer, person: Administered, { values, errors }: Form): Html {
  const field = textField(
    c,
    {
      name: 'name',
      label: t(c, 'erase.type', { name: person.name }),
      value: values['name'] ?? '',
      error: errors['name'],
    },
    { autocomplete: 'off' },
  );
  const back = linkButton(t(c, 'erase.back'), `/admin/people/${person.id}`, { kind: 'quiet' });
  return page(c, {
    title: t(c, 'erase.title'),
    current: 'administration',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: t(c, 'admin.title'), href: '/admin/people' },
        { label: person.name, href: `/admin/people/${person.id}` },
      ]),
      title: t(c, 'erase.heading', { name: person.name }),
      lead: t(c, 'erase.text'),
    })}
    ${section(
      t(c, 'erase.what'),
      prose(
        html`<ul>
          <li>${t(c, 'erase.goes')}</li>
          <li>${t(c, 'erase.stays')}</li>
          <li>${t(c, 'erase.forever')}</li>
        </ul>`,
      ),
    )}
    ${form(c, { action: `/admin/people/${person.id}/erasure`, errors }, html`${field}${formActions(button(t(c, 'erase.button'), { kind: 'danger' }), back)}`)}`,
  });
}
