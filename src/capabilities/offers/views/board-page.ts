import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { AskedOfBoard } from '../finding/find-offers.ts';
import { kindSlugs, slugs, type Offer } from '../offer.ts';
import { t } from '../words.ts';
import { offerEntry } from './offer-entry.ts';
import { looks, placeWords } from './offer-words.ts';

/** What colleagues stand ready for, who has a place free first. */
export function boardPage(
  c: Viewer,
  { items, next }: { items: readonly Offer[]; next: string | null },
  asked: AskedOfBoard,
): Html {
  const title = t(c, 'board.title');
  const header = pageHeader({
    title,
    lead: t(c, 'board.lead'),
    actions: html`${linkButton(t(c, 'requests.title'), '/requests', { icon: 'inbox' })}${linkButton(t(c, 'mine.title'), '/offers/mine', { kind: 'primary', icon: 'hand' })}`,
  });
  return page(c, {
    title,
    current: 'people',
    main: html`${header}
      <div class="stack">${kindsOf(c, asked)}${filters(c, asked)}</div>
      ${found(c, items)}${pager(c, { newer: null, older: next && address({ ...asked, after: next }) })}`,
  });
}

function kindsOf(c: Viewer, asked: AskedOfBoard): Html {
  const all = { label: t(c, 'board.all_kinds'), href: address({ ...asked, kind: undefined, after: undefined }), current: asked.kind === undefined }; // prettier-ignore
  const each = kindSlugs.map((kind) => ({
    label: t(c, looks[slugs[kind]].word),
    href: address({ ...asked, kind, after: undefined }),
    current: asked.kind === kind,
  }));
  return choices(t(c, 'board.kinds'), [all, ...each]);
}

function filters(c: Viewer, asked: AskedOfBoard): Html {
  const places = (['online', 'on site'] as const).map((one) => ({
    value: one,
    label: t(c, placeWords[one]),
  }));
  return form(
    c,
    { action: '/offers', method: 'get', class: 'format-filters' },
    html`${asked.kind !== undefined && hidden('kind', asked.kind)}
    ${textField(c, { name: 'topic', label: t(c, 'board.topic'), value: asked.topic }, { type: 'search', required: false })}
    ${textField(c, { name: 'department', label: t(c, 'board.department'), value: asked.department }, { required: false })}
    ${select(c, { name: 'place', label: t(c, 'board.place'), value: asked.place ?? '', empty: t(c, 'board.any_place'), options: places }, { required: false })}
    ${button(t(c, 'board.show'), { icon: 'search' })}`,
  );
}

function found(c: Viewer, items: readonly Offer[]): Html {
  if (items.length > 0)
    return list(
      t(c, 'board.title'),
      items.map((offer) => offerEntry(c, offer)),
    );
  return emptyState({
    icon: 'hand',
    title: t(c, 'board.empty_title'),
    text: t(c, 'board.empty_text'),
    action: linkButton(t(c, 'mine.title'), '/offers/mine'),
  });
}

function address(asked: AskedOfBoard): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query === '' ? '/offers' : `/offers?${query}`;
}
