import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Feedback } from '../feedback.ts';
import type { Show } from '../find-feedback.ts';
import { t } from '../words.ts';
import { stateTones, stateWords } from './feedback-words.ts';

type Listed = { items: readonly Feedback[]; next: string | null };

/** What one asked others for, and what others ask of one. */
export function feedbackList(c: Viewer, show: Show, { items, next }: Listed): Html {
  const ask = linkButton(t(c, 'ask.start'), '/feedback/new', { kind: 'primary', icon: 'message-circle' });
  const views = choices(t(c, 'title'), [
    { label: t(c, 'list.asked'), href: '/feedback', current: show === 'asked' },
    { label: t(c, 'list.given'), href: '/feedback?show=given', current: show === 'given' },
  ]);
  const empty =
    show === 'asked'
      ? emptyState({
          icon: 'message-circle',
          title: t(c, 'list.none_asked'),
          text: t(c, 'list.none_asked_text'),
          action: linkButton(t(c, 'ask.start'), '/feedback/new'),
        })
      : emptyState({ icon: 'inbox', title: t(c, 'list.none_given'), text: t(c, 'list.none_given_text') });
  return growthFrame(c, {
    current: 'feedback',
    title: t(c, 'title'),
    lead: t(c, 'lead'),
    actions: ask,
    main: html`${views}${
      items.length === 0
        ? empty
        : list(
            t(c, 'title'),
            items.map((one) => entry(c, one)),
          )
    }${pager(c, { newer: null, older: next && `/feedback?show=${show}&after=${next}` })}`,
  });
}

function entry(c: Viewer, one: Feedback) {
  const { role, state, asker, giver } = one;
  const other = role === 'asker' ? giver : asker;
  const waits = role === 'giver' && state === 'waiting';
  return {
    title: one.about,
    href: `/feedback/${one.id}`,
    lead: avatar(other),
    detail:
      role === 'asker'
        ? t(c, 'list.from', { name: giver.name })
        : role === 'giver'
          ? t(c, 'list.for', { name: asker.name })
          : t(c, 'list.shown', { name: asker.name, giver: giver.name }),
    trail: html`<span>${time(c, one.answered_at ?? one.created_at)}</span
      >${badge(waits ? t(c, 'state.waits_for_you') : t(c, stateWords[state]), stateTones[state])}`,
    unread: waits,
  };
}
