import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { SmallGoal } from '../goals/goal.ts';
import { slugOf } from '../months.ts';
import { reviewVersion, type Review } from '../reviews/reviews.ts';
import { t } from '../words.ts';
import { monthName } from './growth-words.ts';

const path = (c: Viewer) =>
  breadcrumb(c, [
    { label: t(c, 'growth.title'), href: '/growth' },
    { label: t(c, 'review.all'), href: '/growth/reviews' },
  ]);

/** Three questions about a month, for oneself; what was done stands beside them. */
export function reviewPage(
  c: Viewer,
  review: Review,
  done: readonly SmallGoal[],
  { values, errors }: Form,
): Html {
  const title = t(c, 'review.title', { month: monthName(c, review.month) });
  const field = (name: 'went' | 'learned' | 'next', label: string) =>
    textArea(
      c,
      { name, label, value: values[name] ?? review[name], error: errors[name], optional: true },
      { rows: 3, maxlength: 2000 },
    );
  const newer = html`<p>${review.went}</p>
    <p>${review.learned}</p>
    <p>${review.next}</p>`;
  return growthFrame(c, {
    current: 'growth',
    title,
    lead: t(c, 'review.lead'),
    above: path(c),
    main: html`${
      done.length > 0 &&
      section(
        t(c, 'review.done'),
        html`<ul class="said-list">
          ${done.map(({ words }) => html`<li>${words}</li>`)}
        </ul>`,
      )
    }${form(
      c,
      { action: `/growth/reviews/${slugOf(review.month)}`, errors },
      html`${versionField(c, reviewVersion(review), { values, errors }, newer)}${field('went', t(c, 'review.went'))}${field('learned', t(c, 'review.learned'))}${field('next', t(c, 'review.next'))}
      ${formActions(button(t(c, 'save'), { kind: 'primary' }), linkButton(t(c, 'back'), '/growth', { kind: 'quiet' }))}`,
    )}`,
  });
}

export function reviewsPage(c: Viewer, reviews: readonly Review[], month: string): Html {
  const write = linkButton(t(c, 'review.write'), `/growth/reviews/${slugOf(month)}`, {
    kind: 'primary',
    icon: 'pencil',
  });
  return growthFrame(c, {
    current: 'growth',
    title: t(c, 'review.all'),
    lead: t(c, 'review.lead'),
    above: breadcrumb(c, [{ label: t(c, 'growth.title'), href: '/growth' }]),
    actions: write,
    main:
      reviews.length === 0
        ? emptyState({ icon: 'calendar', title: t(c, 'review.none'), text: t(c, 'review.none_text') })
        : list(
            t(c, 'review.all'),
            reviews.map((one) => ({
              title: monthName(c, one.month),
              href: `/growth/reviews/${slugOf(one.month)}`,
              excerpt: [one.went, one.learned, one.next].filter(Boolean).join(' · '),
            })),
          ),
  });
}
