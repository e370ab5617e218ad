import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { personLine } from '#ui/person-line.ts';
import { pageHeader, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Invitation } from '../invitations.ts';
import { t } from '../words.ts';

/** Asked into a group: around what, with whom, and the two answers. */
export function invitationPage(c: Viewer, { id, name, programme, slug, question, people }: Invitation): Html {
  const lead = question
    ? t.html(c, 'invitation.question', {
        question: html`<a href="/discussions/${question.id}">${question.title}</a>`,
      })
    : t.html(c, 'invitation.group', { programme: html`<a href="/programmes/${slug}">${programme}</a>` });
  const answer = (yes: 'yes' | 'no', label: string) =>
    actionForm(`/groups/${id}/invitation`, button(label, yes === 'yes' ? { kind: 'primary' } : {}), {
      answer: yes,
    });
  const rows = people.map(
    (one) => html`<li class="people-row">${personLine({ ...one, href: `/people/${one.id}` })}</li>`,
  );
  return page(c, {
    title: t(c, 'invitation.title'),
    current: 'programmes',
    main: html`${pageHeader({ title: question ? t(c, 'invitation.title') : name, lead })}
      ${section(
        t(c, 'invitation.with'),
        html`<ul class="people-list">
          ${rows}
        </ul>`,
      )}
      <p>${t(c, 'invitation.choice')}</p>
      <div class="row">${answer('yes', t(c, 'invitation.yes'))}${answer('no', t(c, 'invitation.no'))}</div>`,
  });
}
