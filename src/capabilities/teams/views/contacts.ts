import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Contact } from '../contacts/list-contacts.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';

/** Teams worth talking to, why, and how one could begin. */
export function contactsPart(c: Viewer, team: Team, contacts: readonly Contact[]): Html {
  return section(
    t(c, 'contacts.title'),
    html`<ul class="said-list">
      ${contacts.map((one) => html`<li class="said">${entry(c, team, one)}</li>`)}
    </ul>`,
  );
}

function entry(c: Viewer, team: Team, { id, other, lead, topics, elsewhere, state }: Contact): Html {
  const base = `/teams/${team.slug}/contacts/${id}`;
  return html`<p class="said-title">
      <a href="/teams/${other.slug}">${other.name}</a>
      ${state === 'talked' && badge(t(c, 'contacts.talked'), 'good', 'check')}
    </p>
    <p>${reason(c, topics, elsewhere)}</p>
    ${state === 'suggested' && html`<p><q>${opener(c, team, topics)}</q></p>`}
    ${
      state === 'suggested' &&
      html`<div class="row">
        ${lead && linkButton(t(c, 'contacts.lead', { name: lead.name }), `/people/${lead.id}`, { small: true, icon: 'user' })}
        ${actionForm(`${base}/talked`, button(t(c, 'contacts.we_talked'), { small: true, icon: 'check' }))}
        ${actionForm(`${base}/not-now`, button(t(c, 'contacts.not_now'), { small: true, kind: 'quiet' }))}
      </div>`
    }`;
}

export function reason(c: Viewer, topics: readonly string[], elsewhere: boolean): string {
  if (topics.length === 0) return t(c, 'contacts.elsewhere');
  const named = { topics: topics.join(', ') };
  return elsewhere ? t(c, 'contacts.topics_elsewhere', named) : t(c, 'contacts.topics', named);
}

/** A first sentence that one can send as it is. */
const opener = (c: Viewer, { name }: Team, topics: readonly string[]): string =>
  topics.length > 0
    ? t(c, 'contacts.opener_topic', { name, topic: topics[0]! })
    : t(c, 'contacts.opener', { name });
