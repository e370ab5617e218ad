import type { Group } from '#capabilities/programmes/index.ts';
import { groupFrame } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Viewer } from '#ui/viewer.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list, type Entry } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { mayPlan } from '../leading.ts';
import type { Listed } from '../list-meetings.ts';
import { t } from '../words.ts';
import { named, whenOf } from './session-words.ts';

/** The dates of a group: what comes, and what was. */
export function sessionsPage(
  c: Viewer,
  { group, meetings }: { group: Group; meetings: readonly Listed[] },
): Html {
  const coming = meetings.filter(({ state }) => state === 'planned' || state === 'running');
  const past = meetings.filter(({ state }) => state === 'ended' || state === 'cancelled').toReversed();
  const plans = mayPlan(group);
  const calendar = linkButton(t(c, 'sessions.calendar'), '/calendar', {
    kind: 'quiet',
    icon: 'calendar-plus',
    small: true,
  });
  const main = html`${
    coming.length > 0 &&
    section(
      t(c, 'sessions.coming'),
      list(
        t(c, 'sessions.coming'),
        coming.map((one) => entry(c, one, plans)),
      ),
      calendar,
    )
  }
  ${
    past.length > 0 &&
    section(
      t(c, 'sessions.past'),
      list(
        t(c, 'sessions.past'),
        past.map((one) => entry(c, one, plans)),
      ),
    )
  }
  ${
    meetings.length === 0 &&
    emptyState({ icon: 'calendar-days', title: t(c, 'sessions.empty'), text: t(c, 'sessions.empty_text') })
  }`;
  return groupFrame(c, group, { current: 'sessions', title: t(c, 'sessions.title'), main });
}

function entry(c: Viewer, meeting: Listed, plans: boolean): Entry {
  return {
    title: named(c, meeting),
    href: `/sessions/${meeting.id}`,
    detail: html`${whenOf(c, meeting)}${meeting.place !== '' && html` · ${meeting.place}`}`,
    trail: mark(c, meeting, plans),
  };
}

function mark(c: Viewer, { state, starts_at, reply, coming, came }: Listed, plans: boolean): Html {
  if (state === 'running') return badge(t(c, 'state.running'), 'good', 'play');
  if (state === 'cancelled') return badge(t(c, 'state.cancelled'), 'warning');
  if (state === 'ended') return html`${t(c, 'sessions.came', { count: came })}`;
  if (starts_at === null)
    return plans ? badge(t(c, 'sessions.date_wanted'), 'accent') : html`${t(c, 'session.no_date')}`;
  if (reply === null) return badge(t(c, 'sessions.answer_wanted'), 'accent');
  return html`${t(c, 'sessions.say_yes', { count: coming })}`;
}
