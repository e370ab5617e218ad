import { html, type Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { personLine } from '#ui/person-line.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Thread } from '../discussion.ts';
import type { Expert } from '../reads/suggest-experts.ts';
import { t } from '../words.ts';

type ExpertsPage = { me: Me; thread: Thread; experts: readonly Expert[] };

/** Who may know the answer, why, and one press to ask them. */
export function expertsPage(c: Viewer, { me, thread, experts }: ExpertsPage): Html {
  const title = t(c, 'experts.title');
  const others = experts.filter(({ id }) => id !== me.id);
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: thread.community_name, href: `/communities/${thread.slug}` },
        { label: thread.title, href: `/discussions/${thread.id}` },
      ]),
      title,
      lead: html`<p>${t(c, 'experts.lead')}</p>`,
    })}${
      others.length === 0
        ? emptyState({
            icon: 'user-round-search',
            title: t(c, 'experts.none_title'),
            text: t(c, 'experts.none_text'),
            action: linkButton(t(c, 'experts.people'), '/people'),
          })
        : html`<ul class="list" aria-label="${title}">
            ${others.map((one) => expert(c, thread, one))}
          </ul>`
    }`,
  });
}

function expert(c: Viewer, thread: Thread, one: Expert): Html {
  const { id, name, photo } = one;
  const ask = actionForm(
    `/discussions/${thread.id}/experts`,
    button(t(c, 'experts.ask_one', { name }), { icon: 'send', small: true }),
    { person_id: id },
  );
  return html`<li class="expert">
    ${personLine({ name, photo, href: `/people/${id}` }, why(c, one))}
    ${one.asked_at ? badge(t(c, 'experts.asked'), 'good', 'check') : ask}
  </li>`;
}

function why(c: Viewer, { about, accepted }: Expert): string {
  const reasons = [
    about.length > 0 && t(c, 'experts.about', { about: about.join(', ') }),
    accepted > 0 && t(c, 'experts.accepted', { count: accepted }),
  ];
  return reasons.filter(Boolean).join(' · ');
}
