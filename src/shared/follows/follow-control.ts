import type { Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { IconName } from '#ui/icon.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { near } from '#ui/time.ts';
import type { Follow, Level, Subject } from './follow.ts';
import { t } from './words.ts';

type Place = Tongue & { path: string };

type Controlled = {
  subject: Subject;
  id: number;
  /** What the reader chose, as `followOf` answers it. */
  current: Follow | null;
};

/** The menu by which a reader says how much they want to hear of a thread, a community, a person or a tag. */
export function followControl(c: Place, { subject, id, current }: Controlled): Html {
  const level = current?.level ?? 'usual';
  const act = (label: string, drawing: IconName, fields: Record<string, string>, pressed?: boolean) =>
    menuAct({
      label,
      icon: drawing,
      action: '/follow',
      fields: { subject, subject_id: id, ...fields, back: c.path },
      ...(pressed === undefined ? {} : { pressed }),
    });
  const mute = (label: string, length: string) => act(label, 'bell-off', { level: 'nothing', length });
  return menu({ label: stateOf(c, current), icon: icons[level] }, [
    act(everything(c, subject), 'bell', { level: 'everything' }, level === 'everything'),
    act(usual(c, subject), 'check', { level: 'usual' }, level === 'usual'),
    mute(t(c, 'mute.hour'), 'hour'),
    mute(t(c, 'mute.day'), 'day'),
    mute(t(c, 'mute.week'), 'week'),
    mute(t(c, 'mute.month'), 'month'),
    act(t(c, 'mute.ever'), 'bell-off', { level: 'nothing', length: 'ever' }, level === 'nothing' && !current?.until),
    menuLink(t(c, 'other'), `/follow?${query(c, subject, id)}`, 'calendar'),
  ]); // prettier-ignore
}

const icons: Record<Level, IconName> = { everything: 'check', usual: 'bell', nothing: 'bell-off' };

/** The state in a word or two: "Following", "Muted until Tuesday, 14:10". */
export function stateOf(c: Tongue, current: Follow | null): string {
  if (!current || current.level === 'usual') return t(c, 'state.usual');
  const { level, until } = current;
  if (!until) return level === 'everything' ? t(c, 'state.everything') : t(c, 'state.nothing');
  const day = near(c, until, new Date());
  return level === 'everything'
    ? t(c, 'state.everything_until', { day })
    : t(c, 'state.nothing_until', { day });
}

export function everything(c: Tongue, subject: Subject): string {
  switch (subject) {
    case 'discussion':
      return t(c, 'follow.discussion');
    case 'community':
      return t(c, 'follow.community');
    case 'person':
      return t(c, 'follow.person');
    case 'tag':
      return t(c, 'follow.tag');
  }
}

export function usual(c: Tongue, subject: Subject): string {
  return subject === 'discussion' || subject === 'community' ? t(c, 'usual.thread') : t(c, 'usual.none');
}

const query = (c: Place, subject: Subject, id: number): string =>
  String(new URLSearchParams({ subject, subject_id: String(id), back: c.path }));
