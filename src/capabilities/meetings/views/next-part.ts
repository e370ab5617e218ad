import { html, type Html } from '#platform/html/html.ts';
import { frame } from '#ui/stream.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CalendarDate } from '../calendar/list-dates.ts';
import { t } from '../words.ts';
import { named } from './session-words.ts';

/** The reader's next session, for the side of another page. */
export function nextPart(c: Viewer, next: CalendarDate | undefined): Html {
  const shown = next
    ? html`<ul class="due">
        <li>
          <a class="due-title" href="/sessions/${next.id}">${named(c, next)}</a>
          <p class="due-when">${time(c, next.starts_at)} · ${next.group}</p>
        </li>
      </ul>`
    : html`<p>${t(c, 'calendar.none')}</p>`;
  const all = html`<p><a href="/calendar">${t(c, 'calendar.all')}</a></p>`;
  return frame('next-session', html`${shown}${all}`, undefined, '_top');
}
