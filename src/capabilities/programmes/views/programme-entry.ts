import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import type { Entry } from '#ui/list.ts';
import { dayOf, time } from '#ui/time.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Listed } from '../listing/list-programmes.ts';
import { t } from '../words.ts';
import { stateBadge } from './state-words.ts';

/** A programme in a list: what it is for, what is next, and how this person stands to it. */
export function programmeEntry(c: Reader, one: Listed): Entry {
  const { slug, name, purpose, community } = one;
  const next = nextOf(c, one);
  return {
    title: name,
    href: `/programmes/${slug}`,
    lead: placeMark({ name, photo: null }),
    excerpt: purpose || null,
    detail: html`<span class="row"
      >${next !== null && html`<span>${next}</span>`}${community !== null && html`<span>${community}</span>`}${one.state !== 'draft' && html`<span>${peopleWords(c, one.people)}</span>`}</span
    >`,
    trail: html`<span class="row"
      >${standing(c, one)}${one.is_pilot && badge(t(c, 'entry.pilot'), 'neutral')}${stateBadge(c, one.state)}</span
    >`,
  };
}

export const peopleWords = (c: Reader, people: number | null): string =>
  people === null ? t(c, 'entry.few') : t(c, 'entry.people', { count: people });

/** The one date that matters to this person now. */
function nextOf(c: Reader, one: Listed): Renderable {
  if (one.group_name !== null) {
    const group = html`<strong>${one.group_name}</strong>`;
    if (one.meets_at !== null) return t.html(c, 'entry.group_meets', { group, when: time(c, one.meets_at) });
    if (one.step_on !== null) return t.html(c, 'entry.group_step', { group, when: dayOf(c, one.step_on) });
    return t.html(c, 'entry.group', { group });
  }
  if (one.state === 'open' && one.closes_on !== null)
    return t.html(c, 'entry.apply_until', { when: dayOf(c, one.closes_on) });
  if (one.state === 'draft' && one.opens_on !== null)
    return t.html(c, 'entry.opens', { when: dayOf(c, one.opens_on) });
  if (one.starts_on === null || one.state === 'cancelled') return null;
  const when = dayOf(c, one.starts_on);
  return one.state === 'open' || one.state === 'forming' || one.state === 'draft'
    ? t.html(c, 'entry.starts', { when })
    : t.html(c, 'entry.started', { when });
}

function standing(c: Reader, { my_state, organises, invited, waiting }: Listed): Html {
  return html`${my_state === 'waiting' && badge(t(c, 'entry.i_wait'), 'warning', 'clock')}${
    invited && badge(t(c, 'entry.invited'), 'accent', 'mail')
  }${organises && waiting > 0 && badge(t(c, 'entry.waiting', { count: waiting }), 'warning')}`;
}
