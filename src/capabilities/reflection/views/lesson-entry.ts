import { html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { icon } from '#ui/icon.ts';
import type { Entry } from '#ui/list.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { LessonLine } from '../lessons/lesson.ts';
import { t } from '../words.ts';
import { kindWord } from './lesson-words.ts';

/** A lesson in a list: what was understood, by whom, how often it helped. */
export function lessonEntry(c: Viewer, lesson: LessonLine): Entry {
  const { id, kind, topic, insight, author, community, uses_count } = lesson;
  return {
    title: topic,
    href: `/lessons/${id}`,
    lead: icon(kind === 'lesson' ? 'lightbulb' : 'puzzle'),
    detail: [kindWord(c, kind), author?.name ?? t(c, 'lesson.someone'), community?.name]
      .filter(Boolean)
      .join(' · '),
    excerpt: insight,
    trail: html`${uses_count > 0 ? badge(t(c, 'lesson.used_times', { count: uses_count }), 'good', 'refresh-cw') : t(c, 'lesson.unused')}`,
  };
}
