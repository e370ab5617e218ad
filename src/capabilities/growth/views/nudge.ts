import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { switchField } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { personLine } from '#ui/person-line.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Nudge, NudgeChoices } from '../nudges/nudge.ts';
import { t } from '../words.ts';
import { openerOf, reasonsOf } from './growth-words.ts';

/** One person outside one's corner, why, and how one could begin; or the press that draws somebody. */
export function nudgePart(c: Viewer, nudge: Nudge | null, choices: NudgeChoices): Html {
  return html`<div class="stack">
    ${nudge ? person(c, nudge) : html`<p class="section-lead">${t(c, 'nudge.lead')}</p>`}
    ${(nudge === null || nudge.state === 'wrote') && actionForm('/growth/nudges', button(t(c, 'nudge.ask'), { icon: 'shuffle' }))}
    ${fold(t(c, 'nudge.settings'), settings(c, choices))}
  </div>`;
}

function person(c: Viewer, nudge: Nudge): Html {
  const { id, state, department, location } = nudge;
  const where = [department, location].filter(Boolean).join(' · ');
  return html`<div class="said">
    ${personLine({ ...nudge.person, href: `/people/${nudge.person.id}` }, where === '' ? undefined : where)}
    <p>${reasonsOf(c, nudge).join(' ')}</p>
    ${state === 'open' && html`<p><q>${openerOf(c, nudge)}</q></p>`}
    ${
      state === 'wrote'
        ? html`<p>${badge(t(c, 'nudge.wrote_already'), 'good', 'check')}</p>`
        : html`<div class="row">
            ${linkButton(t(c, 'nudge.to_profile', { name: nudge.person.name }), `/people/${nudge.person.id}`, { kind: 'primary', small: true, icon: 'user' })}
            ${actionForm(`/growth/nudges/${id}/answer`, button(t(c, 'nudge.wrote'), { small: true, icon: 'check' }), { answer: 'wrote' })}
            ${actionForm(`/growth/nudges/${id}/answer`, button(t(c, 'nudge.not_this'), { small: true, kind: 'quiet' }), { answer: 'not this' })}
          </div>`
    }
  </div>`;
}

const settings = (c: Viewer, { nudges, suggested }: NudgeChoices): Html =>
  form(
    c,
    { action: '/growth/choices' },
    html`${switchField(c, { name: 'nudges', label: t(c, 'nudge.weekly'), hint: t(c, 'nudge.weekly_hint'), checked: nudges })}
    ${switchField(c, { name: 'suggested', label: t(c, 'nudge.suggested'), hint: t(c, 'nudge.suggested_hint'), checked: suggested })}
    ${formActions(button(t(c, 'save')))}`,
  );
