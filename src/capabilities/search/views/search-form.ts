import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { button } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { suggestSimilar } from '#ui/live.ts';
import { tabs } from '#ui/tabs.ts';
import { dateField, textField } from '#ui/text-field.ts';
import { hidden } from '#ui/form.ts';
import { kinds, type Asked } from '../asked.ts';
import { t } from '../words.ts';

type C = Context<Me>;

/** One box, what kind of thing as tabs, and the rarer filters behind a disclosure. */
export function searchForm(c: C, asked: Asked): Html {
  return html`
    <form class="search-form" role="search" aria-label="${t(c, 'search_for')}" action="/search">
      <div class="search-row">
        ${textField(c, { name: 'q', label: t(c, 'search_for'), value: asked.q }, { type: 'search', autocomplete: 'off', maxlength: 300 })}${button(t(c, 'search_now'), { kind: 'primary', icon: 'search' })}
      </div>
      ${asked.kind && hidden('kind', asked.kind)} ${asked.q === '' && suggestSimilar('q', '/search/quick')}
      <details class="search-filters" ${isFiltered(asked) ? html`open` : ''}>
        <summary>${icon('chevron-down')}${t(c, 'filters')}</summary>
        ${textField(c, { name: 'tag', label: t(c, 'filter.tag'), value: asked.tag ?? '', optional: true })}
        ${dateField(c, { name: 'since', label: t(c, 'filter.since'), value: asked.since ?? '', optional: true })}
        ${dateField(c, { name: 'until', label: t(c, 'filter.until'), value: asked.until ?? '', optional: true })}
        ${asked.community && hidden('community', asked.community)}
        ${asked.author && hidden('author', String(asked.author))}
      </details>
    </form>
    ${asked.q !== '' && kindTabs(c, asked)}
  `;
}

const isFiltered = ({ tag, since, until }: Asked) => Boolean(tag ?? since ?? until);

function kindTabs(c: C, asked: Asked): Html {
  const names = {
    question: t(c, 'kinds.question'),
    discussion: t(c, 'kinds.discussion'),
    reply: t(c, 'kinds.reply'),
    lesson: t(c, 'kinds.lesson'),
    community: t(c, 'kinds.community'),
    person: t(c, 'kinds.person'),
  };
  const all = {
    label: t(c, 'kinds.all'),
    href: `/search?${inAddress(asked, { kind: '' })}`,
    current: !asked.kind,
  };
  const each = kinds.map((kind) => ({
    label: names[kind],
    href: `/search?${inAddress(asked, { kind })}`,
    current: asked.kind === kind,
  }));
  return tabs(t(c, 'kinds'), [all, ...each]);
}

/** The same search in an address, with something changed; a new filter begins at the first page. */
export function inAddress(
  { q, kind, community, author, tag, since, until }: Asked,
  change: Record<string, string>,
): URLSearchParams {
  const all = { q, kind, community, author, tag, since, until, ...change };
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
}
