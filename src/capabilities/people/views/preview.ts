import { html, type Html } from '#platform/html/html.ts';
import { notice } from '#ui/notice.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Audience } from '../fields.ts';
import { t } from '../words.ts';

/** What stands above one's own page while one looks at it with the eyes of others. */
export function previewBar(c: Viewer, as: Audience): Html {
  const words: Record<Audience, string> = {
    everyone: t(c, 'preview.everyone'),
    communities: t(c, 'preview.communities'),
    manager: t(c, 'preview.manager'),
    self: t(c, 'preview.self'),
  };
  const ways = (['everyone', 'communities', 'manager', 'self'] as const).map((audience) => ({
    label: words[audience],
    href: `/settings/profile/preview?as=${audience}`,
    current: audience === as,
  }));
  return html`${tabs(t(c, 'preview.label'), ways)}${notice('neutral', html`<p>${t(c, 'preview.note')} <a href="/settings/profile">${t(c, 'preview.back')}</a></p>`)}`;
}
