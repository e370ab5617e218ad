import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, pageHeader, prose, section } from '#ui/section.ts';
import { frame } from '#ui/stream.ts';
import { tagList } from '#ui/tag.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Helped, Place } from '../contributions.ts';
import { statusLabel } from '../labels.ts';
import type { Colleague, Profile } from '../profile.ts';
import { t } from '../words.ts';
import { address } from './directory.ts';
import { factsOf } from './person-facts.ts';

export type Shown = {
  profile: Profile;
  reports: readonly Colleague[];
  communities: readonly Place[];
  helped: readonly Helped[];
  now: Date;
  mine: boolean;
  claimAsked: boolean;
  follow?: Renderable;
  /** Above the page, when it is a preview of how others see it. */
  preview?: Renderable;
};

export function personView(c: Viewer, shown: Shown): Html {
  const { profile, preview } = shown;
  return page(c, {
    title: profile.name,
    current: 'people',
    main: html`${shown.preview}${head(c, shown)}${claim(c, shown)}${words(c, profile)}${preview === undefined && ready(c, profile)}${helpedList(c, shown.helped)}${placeList(c, shown.communities)}`,
    aside: asideBlock(t(c, 'person.facts'), factsOf(c, profile, shown.reports, shown.now)),
  });
}

function head(c: Viewer, { profile, mine, follow, preview }: Shown): Html {
  const where = [profile.job_title, profile.department, profile.location].filter(Boolean).join(' · ');
  const state = profile.status !== 'active' && badge(statusLabel(c, profile.status));
  const acts = mine
    ? linkButton(t(c, 'person.edit'), '/settings/profile', { icon: 'pencil' })
    : html`${follow}${c.person?.administrator === true && linkButton(t(c, 'person.administer'), `/admin/people/${profile.id}`, { kind: 'quiet', icon: 'settings' })}`;
  return pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'directory.title'), href: '/people' }]),
    mark: avatar(profile, 'huge'),
    title: profile.name,
    lead: html`${where && html`<p>${where}</p>`}
      <p class="row">${profile.pronouns}${state}</p>`,
    ...(preview === undefined ? { actions: acts } : {}),
  });
}

function claim(c: Viewer, { profile, claimAsked }: Shown): Html | false {
  if (profile.status !== 'unclaimed') return false;
  if (claimAsked) return notice('neutral', html`<p>${t(c, 'claim.asked')}</p>`);
  return notice(
    'neutral',
    html`<p>${t(c, 'claim.offer')}</p>`,
    actionForm(`/people/${profile.id}/claims`, button(t(c, 'claim.button'), { small: true })),
  );
}

function words(c: Viewer, profile: Profile): Html {
  const skills = profile.ask_me_about.map((name) => ({ name, href: address({ skill: name }) }));
  const wishes = profile.want_to_learn.map((name) => ({ name, href: address({ skill: name }) }));
  return html`${profile.about_html && section(t(c, 'field.about'), prose(renderRichText(profile.about_html, 0)))}
  ${skills.length > 0 && section(t(c, 'field.ask_me_about'), tagList(t(c, 'field.ask_me_about'), skills))}
  ${wishes.length > 0 && section(t(c, 'field.want_to_learn'), tagList(t(c, 'field.want_to_learn'), wishes))}`;
}

/** What they stand ready for is told by whoever keeps such offers, at an address of its own. */
function ready(c: Viewer, { id }: Profile): Html {
  const address = `/people/${id}/offers`;
  const link = linkButton(
    t(c, 'person.ready_for'),
    address,
    { kind: 'quiet', icon: 'hand' },
    { 'data-turbo-frame': '_top' },
  );
  return frame('person-offers', link, address, '_top');
}

function helpedList(c: Viewer, helped: readonly Helped[]): Html | false {
  if (helped.length === 0) return false;
  const entries = helped.map((one) => ({
    title: one.title,
    href: `/discussions/${one.discussion_id}?at=${one.number}#post-${one.number}`,
    detail: one.community,
    trail: html`${one.accepted && badge(t(c, 'person.accepted'), 'good', 'check')}${one.score > 0 && html`<span>${t(c, 'person.votes', { count: one.score })}</span>`}${time(c, one.created_at)}`,
  }));
  return section(t(c, 'person.helped'), list(t(c, 'person.helped'), entries));
}

function placeList(c: Viewer, communities: readonly Place[]): Html | false {
  if (communities.length === 0) return false;
  const tags = communities.map(({ name, slug, role }) => ({
    name: role === 'owner' ? t(c, 'person.owns', { name }) : name,
    href: `/communities/${slug}`,
  }));
  return section(t(c, 'person.communities'), tagList(t(c, 'person.communities'), tags));
}

/** Someone who has left, or whose traces were removed: nothing of them but that they were here. */
export function absentView(
  c: Viewer,
  who: { name: string; status: 'deactivated' | 'erased'; id: number },
): Html {
  const erased = who.status === 'erased';
  const title = erased ? t(c, 'erased.name') : who.name;
  return page(c, {
    title,
    current: 'people',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: t(c, 'directory.title'), href: '/people' }]),
      title,
      ...(c.person?.administrator === true && !erased
        ? {
            actions: linkButton(t(c, 'person.administer'), `/admin/people/${who.id}`, {
              kind: 'quiet',
              icon: 'settings',
            }),
          }
        : {}),
    })}${emptyState({
      icon: 'user',
      title: erased ? t(c, 'erased.title') : t(c, 'left.title'),
      text: erased ? t(c, 'erased.text') : t(c, 'left.text'),
    })}`,
  });
}
