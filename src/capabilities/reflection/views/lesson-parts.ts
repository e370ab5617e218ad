import { html, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { LessonContent, LessonKind } from '../lessons/lesson.ts';
import { partWords } from './lesson-words.ts';

const order = ['story', 'insight', 'consequence', 'question'] as const;

/** What a lesson says, part by part; what was left empty is left out. */
export function lessonParts(c: Tongue, kind: LessonKind, content: LessonContent): Html {
  const words = partWords(c, kind);
  return html`${order.map(
    (name) =>
      content[name] !== '' &&
      html`<section class="lesson-part">
        <h2>${words[name]}</h2>
        <p class="card-words">${content[name]}</p>
      </section>`,
  )}`;
}
