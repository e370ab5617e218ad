import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { asideBlock, section } from '#ui/section.ts';
import { dateField, textArea } from '#ui/text-field.ts';
import { dayOf, dayText } from '#ui/time.ts';
import { timeline } from '#ui/timeline.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Standing } from '../reviews/find-reviews.ts';
import { decisions, type Review } from '../reviews/review.ts';
import { t } from '../words.ts';
import { decisionWords } from './health-words.ts';

export type ShownReviews = {
  standing: Standing;
  items: readonly Review[];
  next: string | null;
  /** What was typed into the form of a decision, or into that of the day. */
  decided?: Form;
  day?: Form;
};

/** How it was decided whether the community goes on, for all who read in it; owners decide here. */
export function reviewsPage(c: Viewer, community: Community, shown: ShownReviews): Html {
  const { standing, items, next } = shown;
  const decides = community.may_own && community.state === 'live';
  const older = next === null ? null : `/communities/${community.slug}/reviews?after=${next}`;
  const main = html`<header class="section-head"><h2>${t(c, 'reviews')}</h2></header>
    <p class="section-lead">${t(c, 'reviews.lead')}</p>
    ${celebration(c, community, shown)}${decides && section(t(c, 'review.now'), decisionForm(c, community, shown.decided ?? emptyForm))}${section(
      t(c, 'review.history'),
      html`${historyOf(c, items)}${pager(c, { newer: null, older })}`,
    )}`;
  return communityFrame(c, community, {
    current: community.may_moderate ? 'health' : 'about',
    title: t(c, 'reviews'),
    main,
    aside: asideBlock(
      t(c, 'review.next'),
      html`<p>${standing.review_on === null ? t(c, 'review.none_due') : dayOf(c, standing.review_on)}</p>
        ${decides && dayForm(c, community, standing, shown.day ?? emptyForm)}`,
    ),
  });
}

/** To stop what has done its work is an achievement: it is said so, with the way to what stays. */
function celebration(
  c: Viewer,
  { slug, state, name, members_count }: Community,
  { items, standing }: ShownReviews,
): Renderable {
  if (items[0]?.decision !== 'stop' || state === 'live') return null;
  const numbers = { name, members: members_count, conversations: standing.conversations };
  return notice(
    'good',
    html`<p><strong>${t(c, 'stopped.title', { name })}</strong></p>
      <p>${t(c, 'stopped.text', numbers)}</p>`,
    linkButton(t(c, 'stopped.harvest'), `/communities/${slug}/harvest`, { icon: 'sprout' }),
  );
}

function decisionForm(c: Viewer, { slug }: Community, { values, errors }: Form): Html {
  const typed = (name: string) => String(values[name] ?? '');
  return form(
    c,
    { action: `/communities/${slug}/reviews`, errors },
    html`${radioGroup(c, {
      name: 'decision',
      label: t(c, 'review.decision'),
      value: typed('decision'),
      error: errors['decision'],
      options: decisions.map((value) => ({
        value,
        label: t(c, decisionWords[value].title),
        hint: t(c, decisionWords[value].hint),
      })),
    })}${textArea(c, {
      name: 'why',
      label: t(c, 'review.why'),
      hint: t(c, 'review.why_hint'),
      value: typed('why'),
      error: errors['why'],
    })}${dateField(c, {
      name: 'next_on',
      label: t(c, 'review.next'),
      hint: t(c, 'review.next_hint'),
      value: typed('next_on'),
      error: errors['next_on'],
      optional: true,
    })}${formActions(button(t(c, 'review.write'), { kind: 'primary' }))}`,
  );
}

function dayForm(c: Viewer, { slug }: Community, { review_on }: Standing, { values, errors }: Form): Html {
  const value = String(values['due_on'] ?? review_on ?? '');
  return form(
    c,
    { action: `/communities/${slug}/review-day`, errors },
    html`${dateField(c, { name: 'due_on', label: t(c, 'review.day'), value, error: errors['due_on'] })}${formActions(
      button(t(c, 'review.set_day')),
    )}`,
  );
}

function historyOf(c: Viewer, items: readonly Review[]): Html {
  if (items.length === 0)
    return emptyState({ icon: 'history', title: t(c, 'reviews.none'), text: t(c, 'reviews.none_text') });
  return timeline(
    t(c, 'review.history'),
    items.map(({ decision, why, decided_at, by }) => ({
      state: 'done' as const,
      said: t(c, 'review.decided'),
      title: t(c, decisionWords[decision].title),
      detail:
        by === null
          ? dayText(c, decided_at)
          : t(c, 'review.by', { name: by.name, day: dayText(c, decided_at) }),
      more: html`<p>${why}</p>`,
    })),
  );
}
