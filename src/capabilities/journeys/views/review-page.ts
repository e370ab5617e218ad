import { inWords } from '#capabilities/formats/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { scaleField } from '#ui/scale-field.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Review } from '../reviews/find-review.ts';
import { pointField, type Rubric } from '../reviews/give-review.ts';
import type { Around } from '../work/sign-work.ts';
import type { Work } from '../work/work.ts';
import { t } from '../words.ts';
import { writerOf } from './gallery.ts';
import { stepName } from './step-words.ts';
import { workShown } from './work-shown.ts';

type Shown = { review: Review; work: Work; around: Around; rubric: Rubric; form: Form };

/** What I was drawn to review, and the rubric below it. */
export function reviewPage(c: Viewer, { review, work, around, rubric, form: sent }: Shown): Html {
  const { programme, step } = around;
  const fixed = review.given_at !== null && review.over;
  return page(c, {
    title: t(c, 'review.title', { name: stepName(c, step) }),
    current: 'programmes',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: programme.name, href: `/programmes/${programme.slug}` }]),
      title: t(c, 'review.title', { name: stepName(c, step) }),
      lead: html`<p>${writerOf(c, work)} · ${t.html(c, 'when.due', { day: dayOf(c, review.due_on) })}</p>`,
    })}${workShown(c, work, step.declared)}${section(t(c, 'review.yours'), fixed ? notice('neutral', html`<p>${t(c, 'review.over')}</p>`) : reviewForm(c, review, rubric, sent))}`,
  });
}

function reviewForm(c: Viewer, review: Review, rubric: Rubric, { values, errors }: Form): Html {
  const points = rubric.rubric.map((criterion) => {
    const name = pointField(criterion);
    const given = review.points[criterion.key];
    return scaleField(c, {
      name,
      label: inWords(criterion.name, c),
      low: inWords(criterion.low, c),
      high: inWords(criterion.high, c),
      value: values[name] ?? (given === undefined ? null : String(given)),
      ...(errors[name] ? { error: errors[name] } : {}),
    });
  });
  const words = {
    name: 'words',
    label: t(c, 'review.words'),
    hint: t(c, 'review.words_hint'),
    value: values['words'] ?? review.words,
    optional: true,
  };
  return form(
    c,
    { action: `/reviews/${review.id}`, errors },
    html`${points}${textArea(c, words, { rows: 6, maxlength: 8000 })}
      <p class="hint">${t(c, rubric.anonymous ? 'review.unnamed' : 'review.named')}</p>
      ${formActions(button(t(c, review.given_at === null ? 'review.give' : 'work.save'), { kind: 'primary' }))}`,
  );
}
