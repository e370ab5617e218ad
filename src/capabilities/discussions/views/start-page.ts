import { randomUUID } from 'node:crypto';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import type { Community } from '#capabilities/communities/index.ts';
import { attachField } from '#capabilities/files/index.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { combobox } from '#ui/combobox.ts';
import { draftForm } from '#ui/draft-form.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { suggestSimilar } from '#ui/live.ts';
import { richText } from '#ui/rich-text.ts';
import { pageHeader } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Kind } from '../discussion.ts';
import { t } from '../words.ts';
import { typedBefore } from './composer.ts';

type StartPage = {
  community: Community;
  kind: Kind;
  key: string;
  form: Form;
  earlier: Html | null;
  uploadLimit: number;
};

/** Where a question is asked or a discussion started. */
export function startPage(c: Viewer, shown: StartPage): Html {
  const { community, kind, key, form: sent } = shown;
  const title = t(c, kind === 'question' ? 'start.question' : 'start.discussion');
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: community.name, href: `/communities/${community.slug}` }]),
      title,
      lead: html`<p>${t(c, kind === 'question' ? 'start.question_lead' : 'start.discussion_lead')}</p>`,
    })}${shown.earlier}${draftForm(
      c,
      key,
      form(
        c,
        {
          action: `/communities/${community.slug}/discussions`,
          errors: sent.errors,
          class: 'form form-full',
          files: true,
        },
        fields(c, shown),
      ),
    )}`,
  });
}

function fields(c: Viewer, { community, kind, form: { values, errors }, uploadLimit }: StartPage): Html {
  const question = kind === 'question';
  const error = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const value = typedBefore(values);
  return html`${hidden('once', randomUUID())}${hidden('kind', kind)}${textField(
    c,
    {
      name: 'title',
      label: t(c, question ? 'start.question_title' : 'start.title'),
      hint: t(c, question ? 'start.question_title_hint' : 'start.title_hint'),
      value: values['title'] ?? '',
      ...error('title'),
    },
    { maxlength: 200, autocomplete: 'off' },
  )}
  ${suggestSimilar('title', `/similar?community=${community.slug}`)}
  ${richText(c, {
    name: 'body',
    label: t(c, question ? 'start.question_body' : 'start.body'),
    hint: t(c, question ? 'start.question_body_hint' : 'start.body_hint'),
    context: `community:${community.id}`,
    rows: 10,
    ...(value ? { value } : {}),
    ...error('body'),
  })}
  ${combobox(
    c,
    {
      name: 'tags',
      label: t(c, 'start.tags'),
      hint: t(c, 'start.tags_hint'),
      optional: true,
      value: values['tags'] ?? '',
      ...error('tags'),
    },
    { from: '/tags/completions', several: true },
  )}
  ${attachField(c, uploadLimit, errors['file'])}
  ${formActions(button(t(c, question ? 'start.ask' : 'start.start'), { kind: 'primary', icon: 'send' }), linkButton(t(c, 'start.leave'), `/communities/${community.slug}`, { kind: 'quiet' }))}`;
}
