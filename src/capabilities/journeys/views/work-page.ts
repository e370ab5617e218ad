import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { press } from '#ui/post.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Received } from '../reviews/find-review.ts';
import type { Rubric } from '../reviews/give-review.ts';
import type { Around } from '../work/sign-work.ts';
import type { Votes } from '../votes/list-votes.ts';
import type { Work } from '../work/work.ts';
import { t } from '../words.ts';
import { writerOf } from './gallery.ts';
import { receivedReviews } from './received-reviews.ts';
import { stepName, workState } from './step-words.ts';
import { workShown } from './work-shown.ts';

export type WorkPage = {
  work: Work;
  around: Around;
  votes: Votes | null;
  own: boolean;
  reviews: { rubric: Rubric; received: readonly Received[] } | null;
  form: Form;
};

/** What somebody made of a step, on a page of its own: to be read, voted for, signed, and what reviewers said of it. */
export function workPage(c: Viewer, { work, around, votes, own, reviews, form: sent }: WorkPage): Html {
  const { step, programme } = around;
  const { word, tone } = workState(c, work.state);
  const name = stepName(c, step);
  return page(c, {
    title: `${writerOf(c, work)} · ${name}`,
    current: 'programmes',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: programme.name, href: `/programmes/${programme.slug}` }]),
      title: name,
      lead: html`<p class="row">${writerOf(c, work)} ${badge(word, tone)}</p>`,
    })}${workShown(c, work, step.declared)}${votes?.state === 'open' && !own && voteButton(c, work, votes)}${around.signs && work.state === 'done' && signing(c, work, sent)}${reviews !== null && receivedReviews(c, reviews)}`,
  });
}

function voteButton(c: Viewer, work: Work, votes: Votes): Html {
  const given = votes.mine.includes(work.id);
  return html`<p class="row">
    ${press({ label: t(c, given ? 'vote.take_back' : 'vote.give'), action: `/work/${work.id}/votes`, pressed: given, mark: icon('star'), fields: { wanted: given ? '' : 'yes' } })}<span
      >${given ? t(c, 'vote.mine') : t(c, 'vote.give')}</span
    >
  </p>`;
}

function signing(c: Viewer, work: Work, { values, errors }: Form): Html {
  return section(
    t(c, 'sign.title'),
    form(
      c,
      { action: `/work/${work.id}/signature`, errors },
      html`${radioGroup(c, {
        name: 'verdict',
        label: t(c, 'sign.verdict'),
        value: values['verdict'] ?? null,
        ...(errors['verdict'] ? { error: errors['verdict'] } : {}),
        options: [
          { value: 'good', label: t(c, 'sign.good') },
          { value: 'again', label: t(c, 'sign.again'), hint: t(c, 'sign.again_hint') },
        ],
      })}${textArea(c, { name: 'word', label: t(c, 'sign.word'), value: values['word'], optional: true, ...(errors['word'] ? { error: errors['word'] } : {}) }, { maxlength: 1000 })}${formActions(button(t(c, 'sign.send'), { kind: 'primary' }))}`,
    ),
  );
}
