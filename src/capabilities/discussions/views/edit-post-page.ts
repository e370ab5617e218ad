import { randomUUID } from 'node:crypto';
import { attachField, takeOffField, type Attachment } from '#capabilities/files/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { forEditing } from '#shared/rich-text/markdown.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { draftForm } from '#ui/draft-form.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { richText } from '#ui/rich-text.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { versionOf } from '../acts/edit-post.ts';
import type { PostInThread } from '../reads/find-post-in-thread.ts';
import { t } from '../words.ts';
import { typedBefore } from './composer.ts';

type EditPage = PostInThread & { form: Form; attachments: readonly Attachment[]; uploadLimit: number };

/** Where an author says it in other words. */
export function editPostPage(
  c: Viewer,
  { post, thread, attachments, form: sent, uploadLimit }: EditPage,
): Html {
  const title = t(c, post.number === 1 ? 'edit.opening' : 'edit.reply');
  const fields = html`${hidden('once', randomUUID())}${versionField(c, versionOf(post), sent, renderRichText(post.body_html, post.sanitised))}${richText(
    c,
    {
      name: 'body',
      label: t(c, 'edit.body'),
      hint: t(c, 'edit.hint'),
      context: `discussion:${thread.id}`,
      rows: 12,
      value: typedBefore(sent.values) ?? forEditing(post.body_html),
      ...(sent.errors['body'] ? { error: sent.errors['body'] } : {}),
    },
  )}${takeOffField(c, attachments, post.body_html, sent.values['without']?.split(',') ?? [])}${attachField(c, uploadLimit, sent.errors['file'])}${formActions(button(t(c, 'edit.save'), { kind: 'primary' }), linkButton(t(c, 'edit.leave'), `/posts/${post.id}`, { kind: 'quiet' }))}`;
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: thread.community_name, href: `/communities/${thread.slug}` },
        { label: thread.title, href: `/discussions/${thread.id}` },
      ]),
      title,
    })}${draftForm(c, `edit:post:${post.id}`, form(c, { action: `/posts/${post.id}/versions`, errors: sent.errors, class: 'form form-full', files: true }, fields))}`,
  });
}
