import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { avatar, placeMark } from '#ui/avatar.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { list, type Entry } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import type { Found } from '../find.ts';
import type { Result } from '../search.ts';
import { t } from '../words.ts';
import { highlight } from './highlight.ts';
import { inAddress, searchForm } from './search-form.ts';

type C = Context<Me>;

export function searchPage(c: C, asked: Asked, result: Result): Html {
  const main = html`
    ${pageHeader({ title: t(c, 'search') })} ${searchForm(c, asked)}
    <div id="results" aria-live="polite">
      ${asked.q === '' ? beforeSearching(c) : results(c, asked, result)}
    </div>
  `;
  return page(c, { title: asked.q || t(c, 'search'), current: 'search', main });
}

/** What is shown under the field while somebody types. */
export function quickResults(c: C, asked: Asked, result: Result): Html {
  if (asked.q === '' || result.found.length === 0) return html``;
  return html`${instead(c, result)}${list(
    t(c, 'results'),
    result.found.slice(0, 6).map((found) => entry(c, found)),
  )}`;
}

function results(c: C, asked: Asked, result: Result): Html {
  if (result.found.length === 0) return noResult(c, asked);
  const older = result.next && `/search?${inAddress(asked, { after: result.next })}`;
  return html`
    <h2 class="visually-hidden">${t(c, 'results')}</h2>
    ${instead(c, result)}
    ${list(
      t(c, 'results'),
      result.found.map((found) => entry(c, found)),
    )}
    ${pager(c, { newer: null, older })}
  `;
}

function instead(c: C, { instead: meant }: Result): Renderable {
  return (
    meant !== null &&
    notice('neutral', t.html(c, 'instead', { meant, strong: (words) => html`<strong>${words}</strong>` }))
  );
}

function entry(c: Tongue, found: Found): Entry {
  return {
    title: found.kind === 'reply' ? t(c, 'reply_in', { title: found.title }) : found.title,
    href: addressOf(found),
    lead: lead(found),
    detail: html`${detail(c, found)}`,
    excerpt: html`${highlight(found.excerpt)}`,
    trail: found.kind === 'person' || found.kind === 'community' ? undefined : time(c, found.at),
  };
}

function lead({ kind, title, photo, author_name }: Found): Renderable {
  if (kind === 'lesson') return icon('lightbulb');
  if (kind === 'community') return placeMark({ name: title, photo: null }, 'small');
  if (kind === 'person') return avatar({ name: title, photo }, 'small');
  return author_name === null ? icon('message-square') : avatar({ name: author_name, photo }, 'small');
}

function detail(c: Tongue, { kind, author_name, community_name, community_kind }: Found): string {
  switch (kind) {
    case 'person':
      return t(c, 'kind.person');
    case 'community':
      return community_kind === 'team' ? t(c, 'kind.team') : t(c, 'kind.community');
    default: {
      const what = {
        question: t(c, 'kind.question'),
        discussion: t(c, 'kind.discussion'),
        reply: t(c, 'kind.reply'),
        lesson: t(c, 'kind.lesson'),
      }[kind];
      return [what, author_name, community_name].filter(Boolean).join(' · ');
    }
  }
}

function beforeSearching(c: C): Html {
  return emptyState({ icon: 'search', title: t(c, 'before.title'), text: t(c, 'before.text') });
}

/** A search without a result is a question that nobody has asked yet. */
function noResult(c: C, asked: Asked): Html {
  const ask = `/discussions/new?${new URLSearchParams({ kind: 'question', title: asked.q })}`;
  return emptyState({
    icon: 'search',
    title: t(c, 'none.title', { q: asked.q }),
    text: t(c, 'none.text'),
    action: linkButton(t(c, 'none.ask'), ask, { kind: 'primary' }),
  });
}
