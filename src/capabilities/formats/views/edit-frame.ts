import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { inWords } from '../declaration/text.ts';
import { isText } from '../draft.ts';
import { sectionKeys, sections } from '../editor/sections.ts';
import type { Drafted } from '../find-draft.ts';
import { t } from '../words.ts';

type Frame = { title: string; lead?: Renderable; current: string; main: Renderable; actions?: Renderable };

export const nameOfDraft = (c: Viewer, { draft, key }: Drafted): string =>
  (isText(draft['name']) && inWords(draft['name'], c)) || key;

/** A page of the editor: where in the format one is, and all its other parts beside it. */
export function editFrame(c: Viewer, drafted: Drafted, { title, lead, current, main, actions }: Frame): Html {
  const { key } = drafted;
  const name = nameOfDraft(c, drafted);
  const above = breadcrumb(c, [
    { label: t(c, 'library.title'), href: '/formats' },
    ...(current === '' ? [] : [{ label: name, href: `/formats/${key}/edit` }]),
  ]);
  const parts = [
    { at: '', label: t(c, 'editor.overview') },
    ...sectionKeys.slice(0, 5).map((one) => ({ at: `/${one}`, label: t(c, sections[one].title) })),
    { at: '/steps', label: t(c, 'section.steps') },
    ...sectionKeys.slice(5).map((one) => ({ at: `/${one}`, label: t(c, sections[one].title) })),
    { at: '/source', label: t(c, 'source.title') },
  ];
  const aside = html`<nav class="editor-parts" aria-label="${t(c, 'editor.parts')}">
      <ul>
        ${parts.map(({ at, label }) => html`<li><a href="/formats/${key}/edit${at}" ${at === current && html` aria-current="page"`}>${label}</a></li>`)}
      </ul>
    </nav>
    ${linkButton(t(c, 'editor.preview'), `/formats/${key}/preview`, { icon: 'eye' })}`;
  return page(c, {
    title: `${title} · ${name}`,
    current: 'programmes',
    main: html`${pageHeader({ above, title, ...(lead !== undefined && { lead }), ...(actions !== undefined && { actions }) })}${main}`,
    aside,
  });
}
