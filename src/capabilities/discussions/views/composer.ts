import { randomUUID } from 'node:crypto';
import { attachField } from '#capabilities/files/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { emptyForm } from '#platform/http/context.ts';
import { forEditing } from '#shared/rich-text/markdown.ts';
import { button, linkButton } from '#ui/button.ts';
import { draftForm } from '#ui/draft-form.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { richText, type Draft } from '#ui/rich-text.ts';
import type { Viewer } from '#ui/viewer.ts';
import { writingBarrier } from '../policy.ts';
import { barrierKey } from '../refusals.ts';
import { t } from '../words.ts';
import type { ThreadPage } from './thread-page.ts';

/** What the reply field holds when the page comes up, and whom it answers. */
export type Writing = { to: { id: number; name: string } | null; value: Draft | undefined };

/** What was typed before, as the editor and the plain field take it. */
export function typedBefore(values: Record<string, string>): Draft | undefined {
  const { body = '', format } = values;
  if (body === '') return undefined;
  return format === 'html' ? forEditing(body) : { markdown: body };
}

/** The place to answer at the end of a thread, or why there is none. What was typed is shown either way. */
export function composer(c: Viewer, shown: ThreadPage): Html | false {
  const { thread, form: sent = emptyForm, writing } = shown;
  const barrier = writingBarrier(thread);
  if (barrier === 'deleted') return false;
  if (barrier && Object.keys(sent.values).length === 0) {
    const join =
      barrier === 'not a member' || barrier === 'guidelines'
        ? linkButton(t(c, 'barrier.open_community'), `/communities/${thread.slug}/join`)
        : undefined;
    return notice('neutral', html`<p id="reply">${t(c, barrierKey(barrier))}</p>`, join);
  }
  const label = t(c, thread.kind === 'question' ? 'reply.answer' : 'reply.label');
  const value = typedBefore(sent.values) ?? writing.value;
  const field = richText(c, {
    name: 'body',
    label,
    labelHidden: true,
    placeholder: t(c, 'reply.placeholder'),
    context: `discussion:${thread.id}`,
    ...(value ? { value } : {}),
    ...(sent.errors['body'] ? { error: sent.errors['body'] } : {}),
  });
  const content = html`${hidden('once', randomUUID())}<input
      type="hidden"
      name="to"
      value="${writing.to?.id ?? sent.values['to'] ?? ''}"
    />
    <p
      class="reply-to"
      data-words="${t(c, 'reply.to', { name: '#' })}"
      ${writing.to === null && html` hidden`}
    >
      <span>${writing.to && t(c, 'reply.to', { name: writing.to.name })}</span>
      <a href="/discussions/${thread.id}#reply">${t(c, 'reply.to_all')}</a>
    </p>
    ${field}${attachField(c, shown.uploadLimit, sent.errors['file'])}${formActions(button(t(c, thread.kind === 'question' ? 'reply.send_answer' : 'reply.send'), { kind: 'primary', icon: 'send' }))}`;
  return html`<section class="composer" id="reply" data-reply aria-label="${label}">
    ${draftForm(c, `reply:discussion:${thread.id}`, form(c, { action: `/discussions/${thread.id}/replies`, class: 'form form-full', errors: sent.errors, files: true }, content))}
  </section>`;
}
