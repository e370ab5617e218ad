import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { liveNews } from '#ui/live.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { moderates, owns, type Community, type Role } from '../community.ts';
import type { Member } from '../members/list-members.ts';
import { t } from '../words.ts';
import { personEntry } from './person-words.ts';
import { roleWord } from './state-words.ts';

type People = { leading: Member[]; others: Member[]; next: string | null };

/** Who belongs to a community: those who look after it first. */
export function memberLists(c: Viewer, community: Community, { leading, others, next }: People): Html {
  const rows = (some: readonly Member[]) => peopleList(some.map((member) => memberRow(c, community, member)));
  return html`${
    leading.length > 0 && section(t(c, 'members.leading'), rows(leading))
  }${others.length > 0 && section(t(c, 'members.others'), rows(others))}${
    community.my_role === null &&
    !community.readable &&
    notice('neutral', html`<p>${t(c, 'members.only_leading')}</p>`)
  }${pager(c, { newer: null, older: next && `?after=${next}` })}${
    community.readable &&
    liveNews({
      topic: `community-people:${community.id}`,
      href: `/communities/${community.slug}/members`,
      one: t(c, 'members.news_one'),
      other: t(c, 'members.news_other'),
      personId: c.person?.id,
    })
  }`;
}

/** People one under the other, each with what can be done about them at the end of the line. */
export function peopleList(rows: readonly Html[]): Html {
  return html`<ul class="people-list">
    ${rows}
  </ul>`;
}

export function personRow(person: Renderable, acts: Renderable): Html {
  return html`<li class="people-row">
    ${person}
    <div class="row">${acts}</div>
  </li>`;
}

function memberRow(c: Viewer, community: Community, member: Member): Html {
  const since = t.html(c, 'members.joined_when', { when: time(c, member.joined_at) });
  const detail = html`${since}${member.by_rule && html` (${t(c, 'members.by_rule')})`}`;
  return personRow(
    personEntry(member, detail),
    html`${member.role !== 'member' && badge(roleWord(c, member.role), owns(member.role) ? 'accent' : 'neutral')}${
      member.volunteers && badge(t(c, 'owners.volunteers'), 'good', 'hand-heart')
    }${actsOn(c, community, member)}`,
  );
}

function actsOn(c: Viewer, community: Community, member: Member): Html | false {
  const { slug, my_role, may_own, may_moderate, state } = community;
  if (member.id === c.person?.id || my_role === null || state === 'archived') return false;
  const base = `/communities/${slug}/members/${member.id}`;
  const acts = [
    may_own &&
      member.volunteers &&
      menuAct({
        label: t(c, 'owners.confirm'),
        action: `/communities/${slug}/owners/${member.id}`,
        icon: 'check',
      }),
    ...(may_own ? rolesFor(community) : [])
      .filter(([role]) => role !== member.role)
      .map(([role, label]) =>
        menuAct({ label: t(c, label), action: `${base}/role`, fields: { role }, icon: 'shield' }),
      ),
    (moderates(member.role) ? may_own : may_moderate) &&
      menuAct({ label: t(c, 'members.remove'), action: `${base}/removal`, icon: 'x', danger: true }),
  ].filter(Boolean);
  if (acts.length === 0) return false;
  return menu({ label: t(c, 'members.act', { name: member.name }), icon: 'ellipsis', wordless: true }, acts);
}

type RoleKey =
  | 'members.make_owner'
  | 'members.make_moderator'
  | 'members.make_member'
  | 'members.make_founder'
  | 'members.make_early_adopter';

const rolesFor = ({ state }: Community): (readonly [Role, RoleKey])[] =>
  state === 'incubating'
    ? [
        ['founder', 'members.make_founder'],
        ['early adopter', 'members.make_early_adopter'],
      ]
    : [
        ['owner', 'members.make_owner'],
        ['moderator', 'members.make_moderator'],
        ['member', 'members.make_member'],
      ];

/** What an owner does, and the button for a member who would; for a community that looks for one. */
export function ownerWanted(c: Viewer, community: Community, iVolunteer: boolean): Html | null {
  if (!community.owner_wanted_at || community.my_role === null) return null;
  const act = actionForm(
    `/communities/${community.slug}/owners`,
    button(t(c, 'owners.volunteer'), { kind: 'primary', icon: 'hand-heart' }),
  );
  const words = html`<p><strong>${t(c, 'owners.wanted_title')}</strong></p>
    <p>${iVolunteer ? t(c, 'owners.volunteered') : t(c, 'owners.wanted_text')}</p>`;
  return notice('warning', words, owns(community.my_role) || iVolunteer ? undefined : act);
}
