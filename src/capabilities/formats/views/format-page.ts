import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { menu, menuLink } from '#ui/menu.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import type { OwnFormat } from '../find-format.ts';
import type { Version } from '../list-formats.ts';
import { t } from '../words.ts';
import { familyIcons } from './format-words.ts';
import { formatAside } from './format-aside.ts';
import { formatBody } from './format-body.ts';
import { keyFacts } from './key-facts.ts';

export type Shown = {
  declared: Declaration;
  own: OwnFormat | null;
  versions: readonly Version[];
  /** Set where an older version, or a draft, is looked at. */
  instead?: { version: number } | 'draft';
};

/** A format so that one wants to run it: what for, for whom, what happens, what it takes. */
export function formatPage(c: Viewer, { declared, own, versions, instead }: Shown): Html {
  const name = inWords(declared.name, c);
  const header = pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'library.title'), href: '/formats' }]),
    mark: html`<span class="format-mark format-mark-large">${icon(familyIcons[declared.family])}</span>`,
    title: name,
    lead: html`<p>${inWords(declared.tagline, c)}</p>
      ${own && html`<p class="row">${stateBadge(c, own)}</p>`}`,
    actions: instead === undefined && actions(c, declared.key, own),
  });
  return page(c, {
    title: name,
    current: 'programmes',
    main: html`${header}${seenInstead(c, declared.key, instead)}${keyFacts(c, declared)}${formatBody(c, declared)}`,
    aside: formatAside(c, { declared, own, versions }),
  });
}

function actions(c: Viewer, key: string, own: OwnFormat | null): Html {
  const start = `/programmes/new?format=${key}`;
  return html`${own?.may_edit === true && linkButton(t(c, 'format.edit'), `/formats/${key}/edit`, { icon: 'pencil' })}${linkButton(t(c, 'format.adapt'), `/formats/new?from=${key}`, { icon: 'copy' })}${own?.state !== 'withdrawn' && linkButton(t(c, 'format.start'), start, { kind: 'primary', icon: 'play' })}${menu(
    { label: t(c, 'format.more'), icon: 'ellipsis', wordless: true },
    [
      menuLink(t(c, 'format.export_yaml'), `/formats/${key}/export.yaml`, 'download'),
      menuLink(t(c, 'format.export_json'), `/formats/${key}/export.json`, 'download'),
    ],
  )}`;
}

export function stateBadge(c: Viewer, own: Pick<OwnFormat, 'state' | 'community' | 'latest_version'>): Html {
  if (own.state === 'withdrawn') return badge(t(c, 'state.withdrawn'), 'warning');
  if (own.state === 'draft') return badge(t(c, 'state.only_you'), 'neutral', 'lock');
  if (own.community !== null) return badge(own.community, 'accent', 'messages-square');
  return badge(t(c, 'state.everyone'), 'good', 'globe');
}

function seenInstead(c: Viewer, key: string, instead: Shown['instead']): Html | false {
  if (instead === undefined) return false;
  if (instead === 'draft')
    return notice('accent', t(c, 'preview.notice'), linkButton(t(c, 'preview.back'), `/formats/${key}/edit`));
  const now = linkButton(t(c, 'format.now'), `/formats/${key}`);
  return notice('neutral', t(c, 'format.older', { version: instead.version }), now);
}
