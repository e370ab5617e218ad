import { randomUUID } from 'node:crypto';
import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { anonymousLine, personLine } from '#ui/person-line.ts';
import { scaleField } from '#ui/scale-field.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Received } from '../reviews/find-review.ts';
import type { Rubric } from '../reviews/give-review.ts';
import { t } from '../words.ts';
import { said } from './instructions.ts';

/** What reviewers said, for those whose work it is; where the format asks for it they say how helpful it was. */
export function receivedReviews(
  c: Reader,
  { rubric, received }: { rubric: Rubric; received: readonly Received[] },
): Html | null {
  if (received.length === 0) return null;
  return section(
    t(c, 'review.received'),
    html`<div class="stack">${received.map((review) => one(c, rubric, review))}</div>`,
  );
}

function one(c: Reader, rubric: Rubric, review: Received): Html {
  const { reviewer } = review;
  return html`<article class="stack">
    ${reviewer === null ? anonymousLine(t(c, 'review.someone')) : personLine({ ...reviewer, href: `/people/${reviewer.id}` })}
    ${rubric.rubric.map(({ key, name }) => meter(inWords(name, c), review.points[key] ?? 0, 5, t(c, 'answer.of_five', { points: review.points[key] ?? 0 })))}${review.words !== '' && said(review.words)}${rubric.review_of_review && rating(c, review)}
  </article>`;
}

function rating(c: Reader, review: Received): Html {
  if (review.helpful !== null)
    return html`<p>
      ${t(c, 'rating.given', { points: review.helpful })}${review.helpful_words !== '' && html` ${review.helpful_words}`}
    </p>`;
  const id = (name: string) => `${name}-${review.id}`;
  return form(
    c,
    { action: `/reviews/${review.id}/rating` },
    html`${hidden('once', randomUUID())}${scaleField(c, { name: 'helpful', id: id('helpful'), label: t(c, 'rating.title'), low: t(c, 'rating.low'), high: t(c, 'rating.high') })}${textField(c, { name: 'words', id: id('words'), label: t(c, 'rating.words'), optional: true }, { maxlength: 2000 })}${formActions(button(t(c, 'rating.send'), { small: true }))}`,
  );
}
