import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import type { Invited, Member } from '../members/list-members.ts';
import { t } from '../words.ts';
import { invitePart } from './invite.ts';
import { peopleList, personRow } from './members.ts';
import { personEntry } from './person-words.ts';
import { roleWord } from './state-words.ts';

type Shown = {
  q: string;
  found: readonly Omit<Invited, 'role' | 'invited_at'>[];
  invited: readonly Invited[];
  members: readonly Member[];
};

/** Who founds it and tries it out: those who are with it, and looking for more. */
export function foundersPart(c: Viewer, community: Community, here: string, shown: Shown): Html {
  const rows = shown.members.map((member) => personRow(personEntry(member), badge(roleWord(c, member.role))));
  const base = `/communities/${community.slug}/founding`;
  return html`${invitePart(c, community, here, shown)}${section(t(c, 'invite.with_us'), peopleList(rows))}${formActions(
    linkButton(t(c, 'founding.save'), `${base}/settings`, { kind: 'primary' }),
    linkButton(t(c, 'founding.back'), `${base}/guidelines`, { kind: 'quiet' }),
  )}`;
}
