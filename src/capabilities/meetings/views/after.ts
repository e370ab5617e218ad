import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { presentIn } from '../meeting.ts';
import { minutesHeld } from '../running/clock.ts';
import { mayReopen } from '../running/reopen-session.ts';
import { t } from '../words.ts';
import { closing, notes } from './notes-part.ts';
import { polls } from './poll-part.ts';
import { whenOf } from './session-words.ts';
import type { Shown } from './shown.ts';

/** What a session leaves behind: thanks, what was agreed, what was written, the next date. */
export function after(c: Viewer, shown: Shown): Html {
  const { meeting, next } = shown;
  const count = presentIn(meeting).length;
  const minutes = minutesHeld(meeting.began_at, meeting.ended_at ?? meeting.now);
  return html`<div class="session-end">
      <h2>${t(c, 'end.thanks')}</h2>
      <p>${minutes > 0 ? t(c, 'end.facts', { count, minutes }) : t(c, 'end.facts_only', { count })}</p>
      <p>
        ${linkButton(t(c, 'end.reflect'), `/reflections/new?session=${meeting.id}`, { icon: 'lightbulb' })}
      </p>
    </div>
    ${
      mayReopen(meeting) &&
      meeting.leads &&
      notice(
        'neutral',
        html`<p>${t(c, 'end.by_mistake')}</p>`,
        actionForm(`/sessions/${meeting.id}/reopenings`, button(t(c, 'end.reopen'), { small: true })),
      )
    }
    ${
      next &&
      section(
        t(c, 'end.next'),
        html`<p>
          <a href="/sessions/${next.id}">${whenOf(c, { ...next, minutes: meeting.minutes })}</a>
        </p>`,
      )
    }
    ${closing(c, shown)} ${shown.board} ${polls(c, shown)} ${notes(c, shown)}`;
}
