import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup } from '#ui/choice-field.ts';
import { actionForm, errorSummary, form, formActions } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { GoodAnswer, Harvest } from '../closing/harvest.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';
import { plainText } from './plain-text.ts';

const byWords = (c: Viewer, { author, title }: GoodAnswer): string =>
  t(c, 'harvest.by', { author: author ?? t(c, 'harvest.somebody'), title });

/** What the community leaves, as those who come later read it. */
export function harvestText(c: Viewer, harvest: Harvest, answers: readonly GoodAnswer[]): Html {
  const parts = [
    [t(c, 'harvest.lessons'), harvest.lessons],
    [t(c, 'harvest.decisions'), harvest.decisions],
    [t(c, 'harvest.thanks'), harvest.thanks],
  ] as const;
  const entries = answers.map((answer) => ({
    title: answer.title,
    href: `/discussions/${answer.discussion_id}#post-${answer.number}`,
    lead: icon('circle-check'),
    excerpt: answer.excerpt,
    detail: answer.author ?? t(c, 'harvest.somebody'),
  }));
  return html`${answers.length > 0 && section(t(c, 'harvest.answers'), list(t(c, 'harvest.answers'), entries))}${parts.map(
    ([heading, text]) => text !== '' && section(heading, plainText(text)),
  )}`;
}

type Collecting = { harvest: Harvest; candidates: readonly GoodAnswer[]; errors: Form['errors'] };

/** Where owners collect what should stay, and where they close. */
export function harvestForm(
  c: Viewer,
  community: Community,
  { harvest, candidates, errors }: Collecting,
): Html {
  const base = `/communities/${community.slug}`;
  const options = candidates.map((answer) => ({
    value: String(answer.post_id),
    label: answer.excerpt,
    hint: byWords(c, answer),
  }));
  const answers =
    options.length > 0
      ? checkboxGroup(c, {
          name: 'answers',
          label: t(c, 'harvest.answers'),
          hint: t(c, 'harvest.answers_hint'),
          options,
          values: harvest.answers.map(String),
          optional: true,
        })
      : html`<p class="hint">${t(c, 'harvest.no_answers')}</p>`;
  const part = (name: 'lessons' | 'decisions' | 'thanks', label: string) =>
    textArea(c, { name, label, value: harvest[name], optional: true }, { maxlength: 10_000, rows: 4 });
  const fields = html`${answers}${part('lessons', t(c, 'harvest.lessons_question'))}${part('decisions', t(c, 'harvest.decisions_question'))}${part('thanks', t(c, 'harvest.thanks_question'))}
  ${formActions(button(t(c, 'harvest.save'), { kind: community.state === 'closing' ? 'plain' : 'primary' }))}`;
  return html`${errorSummary(c, errors)}${form(c, { action: `${base}/harvest` }, fields)}${community.state === 'closing' && closingPart(c, community)}`;
}

function closingPart(c: Viewer, { slug, members_count }: Community): Html {
  return section(
    t(c, 'harvest.archive_title'),
    html`<p>${t(c, 'harvest.archive_text', { count: members_count })}</p>
      <div class="form-actions">
        ${actionForm(`/communities/${slug}/archive`, button(t(c, 'harvest.archive'), { kind: 'primary', icon: 'archive' }))}
        ${actionForm(`/communities/${slug}/reopening`, button(t(c, 'harvest.keep_open'), { kind: 'quiet' }))}
      </div>`,
  );
}
