import { html, type Html } from '#platform/html/html.ts';
import { button, iconButton } from '#ui/button.ts';
import { actionForm, form, formActions, hidden } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Form } from '#platform/http/context.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Link } from '../materials/links.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { groupingForm, type GroupingShown } from './grouping-form.ts';
import { startHint } from './new-page.ts';
import { planFieldsets, type PlanShown } from './plan-form.ts';
import { programmeFrame } from './programme-frame.ts';

type Shown = {
  programme: Programme;
  plan: Omit<PlanShown, 'here' | 'startHint'>;
  version: string;
  grouping: GroupingShown;
  links: readonly Link[];
  link: Form;
};

/** All that organisers settle; what is over can only be looked at. */
export function settingsPage(c: Viewer, { programme, plan, version, grouping, links, link }: Shown): Html {
  const { slug, state, declared } = programme;
  const base = `/programmes/${slug}/settings`;
  const over = state === 'closed' || state === 'cancelled';
  if (over)
    return programmeFrame(c, programme, {
      current: 'settings',
      title: t(c, 'frame.settings'),
      main: html`<p>${t(c, 'programme.is_over')}</p>`,
    });
  const fields = planFieldsets(c, {
    ...plan,
    here: base,
    startHint: startHint(c, declared),
    opened: state !== 'draft',
  });
  const planForm = form(
    c,
    { action: `${base}/change`, method: 'get', errors: plan.errors },
    html`${hidden('version', version)}${fields}${formActions(button(t(c, 'settings.review'), { kind: 'primary' }))}`,
  );
  const main = html`${planForm}${section(t(c, 'settings.grouping'), groupingForm(c, programme, grouping))}${section(t(c, 'settings.links'), linkPart(c, slug, links, link))}${state !== 'running' && section(t(c, 'settings.cancel_title'), cancelPart(c, programme))}`;
  return programmeFrame(c, programme, { current: 'settings', title: t(c, 'frame.settings'), main });
}

function linkPart(c: Viewer, slug: string, links: readonly Link[], { values, errors }: Form): Html {
  const base = `/programmes/${slug}/links`;
  return html`<p class="section-lead">${t(c, 'links.lead')}</p>
    ${links.length > 0 && linkList(c, base, links)}
    ${form(
      c,
      { action: base, errors: 'link_name' in errors || 'link_url' in errors ? errors : {} },
      html`<div class="fields-beside">
          ${textField(c, { name: 'link_name', label: t(c, 'links.name'), value: values['link_name'], error: errors['link_name'] }, { maxlength: 120 })}${textField(c, { name: 'link_url', label: t(c, 'links.url'), value: values['link_url'], error: errors['link_url'] }, { type: 'url', maxlength: 500 })}
        </div>
        ${formActions(button(t(c, 'links.add'), { icon: 'plus' }))}`,
    )}`;
}

function cancelPart(c: Viewer, { slug, state }: Programme): Html {
  const text = t(c, state === 'draft' ? 'settings.cancel_draft' : 'settings.cancel_text');
  return html`<div class="stack">
    <p>${text}</p>
    ${actionForm(`/programmes/${slug}/cancellation`, button(t(c, 'settings.cancel'), { kind: 'danger' }))}
  </div>`;
}

const linkList = (c: Viewer, base: string, links: readonly Link[]): Html =>
  html`<ul class="people-list">
    ${links.map(
      ({ id, name, url }) =>
        html`<li class="people-row">
          <a href="${url}" rel="noopener">${name}</a>
          <div class="row">
            ${actionForm(`${base}/${id}/removal`, iconButton(t(c, 'links.remove', { name }), 'x'))}
          </div>
        </li>`,
    )}
  </ul>`;
