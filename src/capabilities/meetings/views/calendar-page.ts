import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { exact } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CalendarDate } from '../calendar/list-dates.ts';
import { t } from '../words.ts';
import { named, whenOf } from './session-words.ts';

type Shown = { dates: readonly CalendarDate[]; since: Date | null; address: string | null };

/** My dates in all groups, and the address by which my own calendar fetches them. */
export function calendarPage(c: Viewer, { dates, since, address }: Shown): Html {
  const coming =
    dates.length === 0
      ? emptyState({
          icon: 'calendar-days',
          title: t(c, 'calendar.empty'),
          text: t(c, 'calendar.empty_text'),
        })
      : list(
          t(c, 'calendar.coming'),
          dates.map((date) => ({
            title: named(c, date),
            href: `/sessions/${date.id}`,
            detail: html`${date.group} · ${date.programme}`,
            trail: whenOf(c, { ...date, opens_on: null }),
          })),
        );
  const main = html`${pageHeader({ title: t(c, 'calendar.title') })}
  ${address !== null && notice('good', html`${textField(c, { name: 'address', label: t(c, 'calendar.address'), hint: t(c, 'calendar.address_hint'), value: address }, { readonly: true })}`)}
  ${coming} ${section(t(c, 'calendar.feed'), feed(c, since))}`;
  return page(c, { title: t(c, 'calendar.title'), current: 'programmes', main });
}

function feed(c: Viewer, since: Date | null): Html {
  return html`<div class="stack">
    <p>${t(c, 'calendar.feed_text')}</p>
    ${since !== null && html`<p class="hint">${t(c, 'calendar.from', { when: exact(c, since) })} ${t(c, 'calendar.renew_hint')}</p>`}
    <div class="row">
      ${actionForm('/calendar/feeds', button(since === null ? t(c, 'calendar.make') : t(c, 'calendar.renew'), { icon: 'link' }))}
      ${since !== null && actionForm('/calendar/feeds/removals', button(t(c, 'calendar.remove'), { kind: 'quiet' }))}
    </div>
  </div>`;
}
