import { attributes, html, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { settingsPage as settingsFrame } from '#shared/settings/settings-page.ts';
import { followControl } from '#shared/follows/follow-control.ts';
import { avatar, placeMark } from '#ui/avatar.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Choices } from '../choices.ts';
import type { Followable, Followed } from '../following.ts';
import { matters, type Matter, type Way } from '../kinds.ts';
import { boxFor } from '../settings-form.ts';
import { t } from '../words.ts';

type Settings = {
  choices: Choices;
  communities: readonly (Followable & { current: Followed['current'] | null })[];
  followed: readonly Followed[];
};

/** Who is told what, by which way, and how much of each place. */
export function settingsPage(c: Viewer, { choices, communities, followed }: Settings): Html {
  const title = t(c, 'settings.title');
  const others = followed.filter(({ subject }) => subject !== 'community');
  return settingsFrame(c, {
    title,
    current: 'notifications',
    main: html`<div class="stack"><p>${t(c, 'settings.lead')}</p>
    ${form(
      c,
      { action: '/settings/notifications' },
      html`${matrix(c, choices)}
      ${select(c, { name: 'weekday', label: t(c, 'settings.weekday'), hint: t(c, 'settings.weekday_hint'), value: String(choices.weekday), options: days(c) })}
      ${formActions(button(t(c, 'settings.save'), { kind: 'primary' }))}`,
    )}
    ${section(t(c, 'settings.communities'), html`<p class="hint">${t(c, 'settings.communities_hint')}</p>
      ${communities.length === 0 ? emptyState({ icon: 'messages-square', title: t(c, 'settings.no_communities'), text: t(c, 'settings.no_communities_text') }) : things(c, t(c, 'settings.communities'), communities)}`)}
    ${others.length > 0 && section(t(c, 'settings.others'), things(c, t(c, 'settings.others'), others))}</div>`,
  }); // prettier-ignore
}

const ways: readonly Way[] = ['app', 'mail', 'digest'];

function matrix(c: Tongue, { ways: chosen }: Choices): Html {
  const columns = [
    { label: t(c, 'settings.matter') },
    { label: t(c, 'way.app') },
    { label: t(c, 'way.mail') },
    { label: t(c, 'way.digest') },
  ];
  return table(
    t(c, 'settings.matrix'),
    columns,
    matters.map((matter) => [
      html`${matterWord(c, matter)}<p class="hint">${matterHint(c, matter)}</p>`,
      ...ways.map((way) => (matter === 'news' && way !== 'digest' ? '' : box(c, matter, way, chosen[matter][way]))),
    ]),
  ); // prettier-ignore
}

function box(c: Tongue, matter: Matter, way: Way, checked: boolean): Html {
  const label = `${matterWord(c, matter)}: ${wayWord(c, way)}`;
  const given = { type: 'checkbox', name: 'told', value: boxFor(matter, way), checked, 'aria-label': label };
  return html`<div class="choice"><input${attributes(given)} /></div>`;
}

const things = (c: Viewer, label: string, all: readonly (Followable & { current: Followed['current'] | null })[]) =>
  list(
    label,
    all.map((thing) => ({
      title: thing.name,
      href: thing.href,
      lead: markOf(thing),
      trail: followControl(c, thing),
    })),
  ); // prettier-ignore

function markOf({ subject, name }: Followable): Html {
  if (subject === 'person') return avatar({ name, photo: null });
  if (subject === 'community') return placeMark({ name, photo: null });
  return icon(subject === 'tag' ? 'tag' : 'messages-square');
}

function wayWord(c: Tongue, way: Way): string {
  if (way === 'app') return t(c, 'way.app');
  return way === 'mail' ? t(c, 'way.mail') : t(c, 'way.digest');
}

const words = {
  mention: ['matter.mention', 'matter.mention_hint'],
  answer: ['matter.answer', 'matter.answer_hint'],
  reply: ['matter.reply', 'matter.reply_hint'],
  accepted: ['matter.accepted', 'matter.accepted_hint'],
  expert: ['matter.expert', 'matter.expert_hint'],
  followed: ['matter.followed', 'matter.followed_hint'],
  membership: ['matter.membership', 'matter.membership_hint'],
  care: ['matter.care', 'matter.care_hint'],
  moved: ['matter.moved', 'matter.moved_hint'],
  programme: ['matter.programme', 'matter.programme_hint'],
  group: ['matter.group', 'matter.group_hint'],
  session: ['matter.session', 'matter.session_hint'],
  step: ['matter.step', 'matter.step_hint'],
  match: ['matter.match', 'matter.match_hint'],
  action: ['matter.action', 'matter.action_hint'],
  team: ['matter.team', 'matter.team_hint'],
  feedback: ['matter.feedback', 'matter.feedback_hint'],
  nudge: ['matter.nudge', 'matter.nudge_hint'],
  network: ['matter.network', 'matter.network_hint'],
  reflection: ['matter.reflection', 'matter.reflection_hint'],
  lesson: ['matter.lesson', 'matter.lesson_hint'],
  decision: ['matter.decision', 'matter.decision_hint'],
  news: ['matter.news', 'matter.news_hint'],
} as const;

export const matterWord = (c: Tongue, matter: Matter): string => t(c, words[matter][0]);
const matterHint = (c: Tongue, matter: Matter): string => t(c, words[matter][1]);

function days(c: Tongue): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(c.locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const day = (number: number) => format.format(new Date(Date.UTC(1970, 0, 4 + number)));
  return [
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({ value: String(number), label: day(number) })),
    { value: '0', label: t(c, 'settings.never') },
  ];
}
