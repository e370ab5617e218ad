import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { fold } from '#ui/fold.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LessonVersion } from '../lessons/list-versions.ts';
import { t } from '../words.ts';
import { lessonParts } from './lesson-parts.ts';

/** What a lesson said before, the newest first. */
export function lessonVersionsPage(c: Viewer, lesson: Lesson, versions: readonly LessonVersion[]): Html {
  return growthFrame(c, {
    current: 'lessons',
    title: t(c, 'lesson.versions'),
    above: breadcrumb(c, [
      { label: t(c, 'lessons.title'), href: '/lessons' },
      { label: lesson.topic, href: `/lessons/${lesson.id}` },
    ]),
    main: html`${versions.map(({ version, content, written_at }) =>
      fold(
        html`${t(c, 'lesson.version', { version })} · ${time(c, written_at)}`,
        html`<p><strong>${content.topic}</strong></p>
          ${lessonParts(c, lesson.kind, content)}`,
      ),
    )}`,
  });
}
