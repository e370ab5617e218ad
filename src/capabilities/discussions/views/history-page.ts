import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import { exact } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { difference, type Stretch } from '../difference.ts';
import type { PostInThread } from '../reads/find-post-in-thread.ts';
import type { Version } from '../reads/list-versions.ts';
import { t } from '../words.ts';

/** What changed in a post with each edit, newest first. */
export function historyPage(
  c: Viewer,
  { post, thread, versions }: PostInThread & { versions: readonly Version[] },
): Html {
  const title = t(c, 'history.title');
  const steps = versions.slice(1).map((after, i) => ({ before: versions[i]!, after }));
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [
        { label: thread.community_name, href: `/communities/${thread.slug}` },
        { label: thread.title, href: `/posts/${post.id}` },
      ]),
      title,
      lead: html`<p>${t(c, 'history.lead')}</p>`,
    })}${steps.length === 0 ? html`<p>${t(c, 'history.none')}</p>` : steps.toReversed().map((step) => change(c, step))}${section(
      t(c, 'history.first', { when: exact(c, post.created_at) }),
      html`<p class="history-text">${versions[0]?.body_text}</p>`,
    )}`,
  });
}

function change(c: Viewer, { before, after }: { before: Version; after: Version }): Html {
  const when = before.replaced_at ? exact(c, before.replaced_at) : '';
  const name = before.replaced_by_name ?? t(c, 'author.erased');
  const retitled = before.title !== null && after.title !== null && before.title !== after.title;
  return section(
    t(c, 'history.edit', { when, name }),
    html`${retitled && html`<p class="history-text">${drawn(difference(before.title ?? '', after.title ?? ''))}</p>`}
    ${before.body_text !== after.body_text && html`<p class="history-text">${drawn(difference(before.body_text, after.body_text))}</p>`}
    ${!retitled && before.body_text === after.body_text && html`<p>${t(c, 'history.formatting')}</p>`}`,
  );
}

function drawn(stretches: readonly Stretch[]): Html {
  return html`${stretches.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}`;
}
