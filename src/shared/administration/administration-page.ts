import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from './words.ts';

/** What administrators look after, each on a page that its capability brings. */
const pages = {
  people: '/admin/people',
  fields: '/admin/fields',
  invitations: '/admin/invitations',
  communities: '/administration/communities',
  missing: '/search/missing',
  calls: '/admin/calls',
  site: '/admin/site',
  scenarios: '/administration/scenarios',
} as const;
export type AdministrationPage = keyof typeof pages;
const keys = Object.keys(pages) as AdministrationPage[];

type Content = { title: string; current: AdministrationPage; main: Renderable; wide?: boolean };

/** A page of the administration, under the one heading and with the way to the others. */
export function administrationPage(c: Viewer, { title, current, main, wide = false }: Content): Html {
  const others = keys.map((key) => ({
    label: t(c, `page.${key}`),
    href: pages[key],
    current: key === current,
  }));
  const heading = t(c, 'title');
  return page(c, {
    title,
    current: 'administration',
    wide,
    main: html`${pageHeader({ title: heading })}${tabs(heading, others)}${main}`,
  });
}
