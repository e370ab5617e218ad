import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { LessonKind, LessonLine } from '../lessons/lesson.ts';
import type { Order } from '../lessons/list-lessons.ts';
import { t } from '../words.ts';
import { lessonEntry } from './lesson-entry.ts';

export type LessonsShown = {
  lessons: readonly LessonLine[];
  next: string | null;
  order: Order;
  kind: LessonKind | undefined;
  mine: boolean;
  /** Where they are those of one community: on its page. */
  community: Community | null;
};

/** What colleagues learnt and others can use, what helped most often first. */
export function lessonsPage(c: Viewer, shown: LessonsShown): Html {
  const { community } = shown;
  const title = t(c, 'lessons.title');
  const team = community === null ? '' : `?team=${community.slug}`;
  const actions =
    (community === null || community.my_role !== null) &&
    linkButton(t(c, 'lessons.new'), `/lessons/new${team}`, { kind: 'primary', icon: 'plus' });
  const main = listed(c, shown);
  return community === null
    ? growthFrame(c, { current: 'lessons', title, lead: html`<p>${t(c, 'lessons.lead')}</p>`, actions, main })
    : communityFrame(c, community, { current: 'lessons', title, actions, main });
}

function listed(c: Viewer, { lessons, next, order, kind, mine, community }: LessonsShown): Html {
  const label = t(c, 'lessons.title');
  const address = (change: Record<string, string>) => {
    const asked = new URLSearchParams({
      ...(community !== null && { team: community.slug }),
      ...(order === 'newest' && { order }),
      ...(kind !== undefined && { kind }),
      ...(mine && { mine: 'yes' }),
      ...change,
    });
    for (const [name, value] of Object.entries(change)) if (value === '') asked.delete(name);
    const query = String(asked);
    return query === '' ? '/lessons' : `/lessons?${query}`;
  };
  return html`<div class="list-filters">
      ${choices(t(c, 'lessons.kinds'), [
        {
          label: t(c, 'lessons.all'),
          href: address({ kind: '', mine: '' }),
          current: kind === undefined && !mine,
        },
        {
          label: t(c, 'lessons.lessons'),
          href: address({ kind: 'lesson', mine: '' }),
          current: kind === 'lesson',
        },
        {
          label: t(c, 'lessons.cases'),
          href: address({ kind: 'use case', mine: '' }),
          current: kind === 'use case',
        },
        { label: t(c, 'lessons.mine'), href: address({ kind: '', mine: 'yes' }), current: mine },
      ])}${choices(t(c, 'lessons.order'), [
        { label: t(c, 'lessons.reused'), href: address({ order: '' }), current: order === 'reused' },
        { label: t(c, 'lessons.newest'), href: address({ order: 'newest' }), current: order === 'newest' },
      ])}
    </div>
    ${
      lessons.length === 0
        ? emptyState({ icon: 'lightbulb', title: t(c, 'lessons.none'), text: t(c, 'lessons.none_text') })
        : list(
            label,
            lessons.map((lesson) => lessonEntry(c, lesson)),
          )
    }${pager(c, { newer: null, older: next === null ? null : address({ after: next }) })}`;
}
