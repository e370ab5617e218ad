import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { actionForm, form } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { frame } from '#ui/stream.ts';
import { time } from '#ui/time.ts';
import { badge } from '#ui/badge.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import type { InvitedRole } from '../members/invite-person.ts';
import type { Invited } from '../members/list-members.ts';
import { t } from '../words.ts';
import { peopleList, personRow } from './members.ts';
import { personEntry } from './person-words.ts';
import { roleWord } from './state-words.ts';

type Found = Omit<Invited, 'role' | 'invited_at'>;
type Inviting = { q: string; found: readonly Found[]; invited: readonly Invited[] };

/** Looking for people and inviting them; `here` is the address of the page that shows it. */
export function invitePart(
  c: Viewer,
  community: Community,
  here: string,
  { q, found, invited }: Inviting,
): Html {
  const search = form(
    c,
    { action: here, method: 'get', class: 'search-row' },
    html`${textField(c, { name: 'q', label: t(c, 'invite.find'), value: q }, { type: 'search', autocomplete: 'off', required: false })}${button(t(c, 'invite.search'), { icon: 'search' })}`,
  );
  const rows = found.map((person) => personRow(personEntry(person), inviteActs(c, community, here, person)));
  const results =
    rows.length > 0
      ? peopleList(rows)
      : q === ''
        ? html``
        : html`<p class="hint">${t(c, 'invite.nobody')}</p>`;
  return html`${frame('invite', html`${search}${results}`)}${waiting(c, community, here, invited)}`;
}

function inviteActs(c: Viewer, { slug, state, may_own }: Community, here: string, { id }: Found): Html {
  const act = (role: InvitedRole, label: string) =>
    html`<form
      class="action-form"
      method="post"
      action="/communities/${slug}/invitations"
      data-turbo-frame="_top"
    >
      <input type="hidden" name="person_id" value="${id}" /><input
        type="hidden"
        name="role"
        value="${role}"
      /><input type="hidden" name="back" value="${here}" />${button(label, { small: true, icon: 'mail' })}
    </form>`;
  if (state !== 'incubating') return act('member', t(c, 'invite.as_member'));
  return html`${may_own && act('founder', t(c, 'invite.as_founder'))}${act('early adopter', t(c, 'invite.as_early_adopter'))}`;
}

function waiting(c: Viewer, { slug }: Community, here: string, invited: readonly Invited[]): Html | null {
  if (invited.length === 0) return null;
  const rows = invited.map((person) =>
    personRow(
      personEntry(person, t.html(c, 'invite.when', { when: time(c, person.invited_at) })),
      html`${person.role !== 'member' && badge(roleWord(c, person.role))}${actionForm(
        `/communities/${slug}/invitations/${person.id}/withdrawal`,
        button(t(c, 'invite.withdraw'), { kind: 'quiet', small: true }),
        { back: here },
      )}`,
    ),
  );
  return section(t(c, 'invite.waiting'), peopleList(rows));
}
