import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { asideBlock, facts, section } from '#ui/section.ts';
import { dayOf, time } from '#ui/time.ts';
import { personLine } from '#ui/person-line.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Charter } from '../charter/charter.ts';
import type { Community, Joining, Visibility } from '../community.ts';
import type { Member } from '../members/list-members.ts';
import type { Ritual } from '../rituals/rituals.ts';
import { t } from '../words.ts';
import { charterText } from './charter.ts';
import { plainText } from './plain-text.ts';
import { ritualList } from './ritual-words.ts';
import { roleWord } from './state-words.ts';

type Shown = { charter: Charter; guidelines: string; rituals: readonly Ritual[]; leading: readonly Member[] };

/** What the community says of itself: its charter, its rituals, its guidelines. */
export function aboutMain(c: Viewer, community: Community, { charter, guidelines, rituals }: Shown): Html {
  const base = `/communities/${community.slug}`;
  const version = community.charter_version;
  const looksAfter = community.may_moderate && ['live', 'closing'].includes(community.state);
  const toRituals = html`<p>
    ${linkButton(t(c, 'settings.rituals'), `${base}/rituals`, { icon: 'calendar-days', small: true })}
  </p>`;
  return html`${
    Object.values(charter).some(Boolean)
      ? charterText(c, charter)
      : emptyState({
          icon: 'sprout',
          title: t(c, 'about.no_charter_title'),
          text: t(c, 'about.no_charter_text'),
          action: community.may_own && linkButton(t(c, 'frame.go_on_founding'), `${base}/founding`),
        })
  }${
    version > 0 &&
    html`<p class="row charter-version">
      ${badge(t(c, 'about.charter_version', { version }))}${version > 1 && html`<a href="${base}/charter/versions">${t(c, 'about.versions')}</a>`}
    </p>`
  }${rituals.length > 0 && section(t(c, 'about.rituals'), html`${ritualList(c, rituals)}${looksAfter && toRituals}`)}${
    rituals.length === 0 && looksAfter && section(t(c, 'about.rituals'), toRituals)
  }${
    guidelines !== '' &&
    section(
      t(c, 'about.guidelines'),
      plainText(guidelines),
      community.guidelines_version > 1 && html`<a href="${base}/guidelines">${t(c, 'about.versions')}</a>`,
    )
  }`;
}

const seen = {
  open: 'about.seen_open',
  closed: 'about.seen_closed',
  hidden: 'about.seen_hidden',
} as const satisfies Record<Visibility, string>;
const joining = {
  open: 'about.joining_open',
  request: 'about.joining_request',
  invitation: 'about.joining_invitation',
  rule: 'about.joining_rule',
} as const satisfies Record<Joining, string>;

export function aboutAside(c: Viewer, community: Community, leading: readonly Member[]): Html {
  const people = leading.map((member) =>
    personLine(
      { name: member.name, photo: member.photo, href: `/people/${member.id}` },
      roleWord(c, member.role),
      'small',
    ),
  );
  return html`${people.length > 0 && asideBlock(t(c, 'about.owners'), html`<div class="stack">${people}</div>`)}${asideBlock(
    t(c, 'about.facts'),
    facts([
      { label: t(c, 'about.since'), value: time(c, community.live_at ?? community.created_at) },
      { label: t(c, 'about.seen_by'), value: t(c, seen[community.visibility]) },
      { label: t(c, 'about.joining'), value: t(c, joining[community.joining]) },
      ...(community.ends_on ? [{ label: t(c, 'about.ends'), value: dayOf(c, community.ends_on) }] : []),
    ]),
  )}`;
}
