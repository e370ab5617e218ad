import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Thread } from '../discussion.ts';
import type { Place } from '../reads/list-places.ts';
import { t } from '../words.ts';

type Words = { title: string; lead: string };

function framed(c: Viewer, thread: Thread, { title, lead }: Words, content: Renderable): Html {
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: thread.community_name, href: `/communities/${thread.slug}` },
        { label: thread.title, href: `/discussions/${thread.id}` },
      ]),
      title,
      lead: html`<p>${lead}</p>`,
    })}${content}`,
  });
}

function actions(c: Viewer, thread: Thread, word: string): Html {
  return formActions(
    button(word, { kind: 'primary' }),
    linkButton(t(c, 'edit.leave'), `/discussions/${thread.id}`, { kind: 'quiet' }),
  );
}

const wrong = ({ errors }: Form, name: string) => (errors[name] ? { error: errors[name] } : {});

export function editThreadPage(c: Viewer, thread: Thread, sent: Form): Html {
  const { values, errors } = sent;
  const title = { name: 'title', label: t(c, 'start.title'), value: values['title'] ?? thread.title };
  const tags = {
    name: 'tags',
    label: t(c, 'start.tags'),
    hint: t(c, 'start.tags_hint'),
    optional: true,
    value: values['tags'] ?? thread.tags.join(', '),
  };
  const fields = html`${textField(c, { ...title, ...wrong(sent, 'title') }, { maxlength: 200 })}
  ${combobox(c, { ...tags, ...wrong(sent, 'tags') }, { from: '/tags/completions', several: true })}
  ${actions(c, thread, t(c, 'edit.save'))}`;
  const words = { title: t(c, 'retitle.title'), lead: t(c, 'retitle.lead') };
  return framed(c, thread, words, form(c, { action: `/discussions/${thread.id}/edit`, errors }, fields));
}

export function movePage(c: Viewer, thread: Thread, places: readonly Place[], sent: Form): Html {
  const words = { title: t(c, 'move.title'), lead: t(c, 'move.lead') };
  if (places.length === 0)
    return framed(
      c,
      thread,
      words,
      emptyState({ icon: 'users', title: t(c, 'move.none_title'), text: t(c, 'move.none_text') }),
    );
  const field = select(c, {
    name: 'community',
    label: t(c, 'move.where'),
    value: sent.values['community'] ?? null,
    options: places.map(({ slug, name }) => ({ value: slug, label: name })),
    empty: t(c, 'move.choose'),
    ...wrong(sent, 'community'),
  });
  const fields = html`${field}${actions(c, thread, t(c, 'move.move'))}`;
  return framed(
    c,
    thread,
    words,
    form(c, { action: `/discussions/${thread.id}/move`, errors: sent.errors }, fields),
  );
}

export function mergePage(c: Viewer, thread: Thread, sent: Form): Html {
  const words = { title: t(c, 'merge.title'), lead: t(c, 'merge.lead') };
  const field = textField(c, {
    name: 'into',
    label: t(c, 'merge.into'),
    hint: t(c, 'merge.hint'),
    value: sent.values['into'] ?? '',
    ...wrong(sent, 'into'),
  });
  const fields = html`${field}${actions(c, thread, t(c, 'merge.merge'))}`;
  return framed(
    c,
    thread,
    words,
    form(c, { action: `/discussions/${thread.id}/merge`, errors: sent.errors }, fields),
  );
}
