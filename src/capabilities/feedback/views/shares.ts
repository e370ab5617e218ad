import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { combobox } from '#ui/combobox.ts';
import { actionForm, form } from '#ui/form.ts';
import { personLine } from '#ui/person-line.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Feedback, Share } from '../feedback.ts';
import { t } from '../words.ts';

const stateWords = { asked: 'share.asked', agreed: 'share.agreed', refused: 'share.refused' } as const;

/** To whom the asker shows it, each with the giver's yes; the asker asks, the giver answers. */
export function sharesPart(c: Viewer, one: Feedback, { values, errors }: Form): Html | false {
  const { id, role, giver, shares } = one;
  if (role === 'giver' && shares.length === 0) return false;
  const ask = form(
    c,
    {
      action: `/feedback/${id}/shares`,
      class: 'search-row',
      errors: errors['person'] === undefined ? undefined : { person: errors['person'] },
    },
    html`${combobox(c, { name: 'person', label: t(c, 'share.with'), value: values['person'] ?? '', error: errors['person'] }, { from: '/colleagues' })}${button(t(c, 'share.ask'), { icon: 'share-2' })}`,
  );
  return section(
    t(c, 'share.title'),
    html`<div class="stack">
      ${role === 'asker' && html`<p class="section-lead">${t(c, 'share.lead', { name: giver.name })}</p>`}
      ${
        shares.length > 0 &&
        html`<ul class="people-list">
          ${shares.map((share) => row(c, one, share))}
        </ul>`
      }
      ${role === 'asker' && ask}
    </div>`,
  );
}

function row(c: Viewer, { id, role, asker }: Feedback, { person, state }: Share): Html {
  const base = `/feedback/${id}/shares/${person.id}`;
  const small = { small: true } as const;
  const detail =
    role === 'giver' && state === 'asked' ? t(c, 'share.would_like', { name: asker.name }) : undefined;
  return html`<li class="people-row">
    ${personLine({ ...person, href: `/people/${person.id}` }, detail)}
    <div class="row">
      ${state !== 'asked' || role === 'asker' ? badge(t(c, stateWords[state]), state === 'agreed' ? 'good' : 'neutral') : null}
      ${role === 'asker' && actionForm(`${base}/end`, button(t(c, 'share.end'), { ...small, kind: 'quiet' }))}
      ${role === 'giver' && state !== 'agreed' && actionForm(`${base}/answer`, button(t(c, 'share.yes'), small), { agrees: 'yes' })}
      ${role === 'giver' && state !== 'refused' && actionForm(`${base}/answer`, button(state === 'agreed' ? t(c, 'share.no_more') : t(c, 'share.no'), { ...small, kind: 'quiet' }), { agrees: '' })}
    </div>
  </li>`;
}
