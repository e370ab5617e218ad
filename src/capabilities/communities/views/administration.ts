import { html, type Html } from '#platform/html/html.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import { placeMark } from '#ui/avatar.ts';
import { personLine } from '#ui/person-line.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Orphan } from '../members/list-members.ts';
import { t } from '../words.ts';

/** Communities that look for owners, and who has offered: names only, whatever their visibility. */
export function orphansPage(c: Viewer, orphans: readonly Orphan[]): Html {
  const title = t(c, 'administration.title');
  const main =
    orphans.length === 0
      ? emptyState({
          icon: 'shield-check',
          title: t(c, 'administration.none_title'),
          text: t(c, 'administration.none_text'),
        })
      : html`<ul class="people-list">
          ${orphans.map((orphan) => row(c, orphan))}
        </ul>`;
  return administrationPage(c, {
    title,
    current: 'communities',
    main: section(
      title,
      html`<p>${t(c, 'administration.lead')}</p>
        ${main}`,
    ),
  });
}

function row(c: Viewer, { slug, name, owner_wanted_at: since, owners, volunteers }: Orphan): Html {
  return html`<li class="people-row people-request">
    <div class="person-line">
      ${placeMark({ name, photo: null })}
      <div class="person-words">
        <strong>${name}</strong
        ><span class="person-detail"
          >${t(c, 'administration.owners', { count: owners })},
          ${t.html(c, 'administration.since', { when: time(c, since) })}</span
        >
      </div>
    </div>
    ${volunteers.length === 0 && html`<p class="hint">${t(c, 'administration.nobody')}</p>`}
    ${volunteers.map(
      (person) =>
        html`<div class="people-row">
          ${personLine({ name: person.name, photo: null, href: `/people/${person.id}` }, undefined, 'small')}${actionForm(
            `/communities/${slug}/owners/${person.id}`,
            button(t(c, 'owners.confirm'), { small: true, icon: 'check' }),
            { back: '/administration/communities' },
          )}
        </div>`,
    )}
  </li>`;
}
