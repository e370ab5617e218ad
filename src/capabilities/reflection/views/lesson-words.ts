import type { Tongue } from '#platform/i18n/tongue.ts';
import type { LessonContent, LessonKind } from '../lessons/lesson.ts';
import { t } from '../words.ts';

type Words = Record<keyof LessonContent, string>;

/** What the parts of a lesson are called; a use case has the same under other names. */
export const partWords = (c: Tongue, kind: LessonKind): Words =>
  kind === 'lesson'
    ? {
        topic: t(c, 'lesson.topic'),
        story: t(c, 'lesson.story'),
        insight: t(c, 'lesson.insight'),
        consequence: t(c, 'lesson.consequence'),
        question: t(c, 'lesson.question'),
      }
    : {
        topic: t(c, 'case.topic'),
        story: t(c, 'case.story'),
        insight: t(c, 'case.insight'),
        consequence: t(c, 'case.consequence'),
        question: t(c, 'case.question'),
      };

/** What each part is for. */
export const partHints = (c: Tongue, kind: LessonKind): Words =>
  kind === 'lesson'
    ? {
        topic: t(c, 'lesson.topic_hint'),
        story: t(c, 'lesson.story_hint'),
        insight: t(c, 'lesson.insight_hint'),
        consequence: t(c, 'lesson.consequence_hint'),
        question: t(c, 'lesson.question_hint'),
      }
    : {
        topic: t(c, 'case.topic_hint'),
        story: t(c, 'case.story_hint'),
        insight: t(c, 'case.insight_hint'),
        consequence: t(c, 'case.consequence_hint'),
        question: t(c, 'case.question_hint'),
      };

export const kindWord = (c: Tongue, kind: LessonKind): string =>
  kind === 'lesson' ? t(c, 'lesson.kind') : t(c, 'case.kind');
