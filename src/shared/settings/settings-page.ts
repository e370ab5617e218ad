import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from './words.ts';

/** What a person sets for themselves, each on a page that its capability brings. */
const pages = ['profile', 'account', 'notifications', 'sessions', 'tokens'] as const;
export type SettingsPage = (typeof pages)[number];

/** A page of the settings, under the one heading and with the way to the others. */
export function settingsPage(
  c: Viewer,
  { title, current, main }: { title: string; current: SettingsPage; main: Renderable },
): Html {
  const others = pages.map((key) => ({
    label: t(c, `page.${key}`),
    href: `/settings/${key}`,
    current: key === current,
  }));
  const heading = t(c, 'title');
  return page(c, {
    title,
    main: html`${pageHeader({ title: heading })}${tabs(heading, others)}${main}`,
  });
}
