import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { stepper } from '#ui/stepper.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../../words.ts';
import type { PeopleImport } from '../queries.ts';

/** A page of an import: where it stands, of choosing the file, the columns, looking at the changes, doing it. */
export function importFrame(c: Viewer, one: PeopleImport | null, lead: string, main: Renderable): Html {
  const at = one === null ? 0 : { mapping: 1, planned: 2, running: 3, done: 4, failed: 3 }[one.state];
  const labels = [t(c, 'step.file'), t(c, 'step.columns'), t(c, 'step.changes'), t(c, 'step.import')];
  const steps = labels.map((label, i) => ({
    label,
    state: i < at ? ('done' as const) : i === at ? ('current' as const) : ('coming' as const),
  }));
  const above = breadcrumb(c, [
    { label: t(c, 'admin.title'), href: '/admin/people' },
    ...(one === null ? [] : [{ label: t(c, 'import.title'), href: '/admin/people/import' }]),
  ]);
  const title = one?.file_name ?? t(c, 'import.title');
  return page(c, {
    title,
    current: 'administration',
    main: html`${pageHeader({ above, title, lead })}${stepper(c, t(c, 'import.title'), steps)}${main}`,
  });
}
