import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { badge } from '#ui/badge.ts';
import { list, type Entry } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { sayDay, sayValue } from '../judging/say-measure.ts';
import type { JudgedMeasure } from '../judging/judge-listed.ts';
import { t } from '../words.ts';
import { measuresFrame } from './measures-frame.ts';
import { verdictBadge } from './verdict.ts';

export type ShownMeasures = { items: readonly JudgedMeasure[]; next: string | null; first: boolean };

/** The register: every measure that the person may know of, with its last value and whether it changed. */
export function measuresPage(c: Viewer, { items, next, first }: ShownMeasures): Html {
  const manages = c.person?.learningManager === true;
  const add = linkButton(t(c, 'new.button'), '/insights/measures/new', { kind: 'primary', icon: 'plus' });
  const label = t(c, 'list.label');
  return measuresFrame(c, {
    title: t(c, 'list.title'),
    lead: t(c, 'list.lead'),
    ...(manages ? { actions: add } : {}),
    main:
      items.length === 0 && first
        ? emptyState({
            icon: 'chart-line',
            title: t(c, 'list.empty_title'),
            text: manages ? t(c, 'list.empty') : t(c, 'list.empty_others'),
          })
        : section(
            label,
            html`${list(
              label,
              items.map((one) => entryOf(c, one)),
            )}${pager(c, {
              newer: first ? null : '/insights/measures',
              older: next && `/insights/measures?after=${next}`,
            })}`,
          ),
  });
}

function entryOf(c: Viewer, { measure, judged }: JudgedMeasure): Entry {
  const { id, name, unit, points, target, owner, places, ended_at } = measure;
  const last = points.at(-1);
  const said = [
    last
      ? t(c, 'list.last', { value: sayValue(c, last.value, unit), day: sayDay(c, last.at) })
      : t(c, 'list.none_yet'),
    target !== null && t(c, 'list.target', { value: sayValue(c, target, unit) }),
    owner && t(c, 'list.owner', { name: owner.name }),
    places.map((place) => place.name).join(', '),
  ];
  return {
    title: name,
    href: `/insights/measures/${id}`,
    detail: said.filter(Boolean).join(' · '),
    trail: ended_at === null ? verdictBadge(c, judged) : badge(t(c, 'list.ended')),
  };
}
