import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { addressOfDue, type Due } from '../my-steps/due-for.ts';
import { t } from '../words.ts';
import { dueOf } from './days.ts';
import { dueTitle } from './due-words.ts';
import { kindIcons } from './step-words.ts';

type Shown = { due: readonly Due[]; today: string; ways: { newer: string | null; older: string | null } };

/** What is due for me, in everything that I take part in. */
export function myStepsPage(c: Viewer, { due, today, ways }: Shown): Html {
  const entries = due.map((one) => ({
    title: dueTitle(c, one),
    href: addressOfDue(one),
    lead: icon(kindIcons[one.kind]),
    detail: `${one.programme.name} · ${one.group}`,
    trail: dueOf(c, one.due_on, today),
    unread: one.late,
  }));
  const nothing = emptyState({
    icon: 'circle-check',
    title: t(c, 'mine.empty_title'),
    text: t(c, 'mine.empty'),
    action: linkButton(t(c, 'mine.programmes'), '/programmes'),
  });
  return page(c, {
    title: t(c, 'mine.title'),
    current: 'programmes',
    main: html`${pageHeader({ title: t(c, 'mine.title'), lead: html`<p>${t(c, 'mine.lead')}</p>` })}${entries.length === 0 ? nothing : list(t(c, 'mine.title'), entries)}${pager(c, ways)}`,
  });
}
