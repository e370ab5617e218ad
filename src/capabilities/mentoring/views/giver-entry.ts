import { html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import type { Entry } from '#ui/list.ts';
import type { Reader, Viewer } from '#ui/viewer.ts';
import type { GiverCard } from '../recommending/list-givers.ts';
import { t } from '../words.ts';

/** How many places are free, in words. */
export const placesOf = (c: Reader, { places, free }: Pick<GiverCard, 'places' | 'free'>): string =>
  free === 0 ? t(c, 'load.full') : t(c, 'load.free', { free, count: places });

/** What waits for somebody, so that nobody asks who has many to answer. */
export const waitingOf = (c: Reader, { waiting }: Pick<GiverCard, 'waiting'>): string =>
  t(c, 'load.waiting', { count: waiting });

export function giverEntry(c: Viewer, slug: string, giver: GiverCard, more?: Html | false): Entry {
  const where = [giver.job_title, giver.department, giver.waiting > 0 && waitingOf(c, giver)].filter(Boolean);
  return {
    title: giver.name,
    href: `/programmes/${slug}/mentors/${giver.id}`,
    lead: avatar(giver, 'medium'),
    detail: html`<p>${where.join(' · ')}</p>
      ${more}`,
    trail: html`${giver.asked && badge(t(c, 'load.asked'), 'accent')}${badge(placesOf(c, giver), giver.free > 0 ? 'good' : 'neutral')}`,
  };
}
