import { groupFrame } from '#capabilities/programmes/index.ts';
import { attributes, html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import type { Viewer } from '#ui/viewer.ts';
import { linkOf } from '../meeting.ts';
import { t } from '../words.ts';
import { after } from './after.ts';
import { before } from './before.ts';
import { beside } from './beside.ts';
import { callPart } from './call-part.ts';
import { controls } from './controls.ts';
import { closing, notes } from './notes-part.ts';
import { polls } from './poll-part.ts';
import { titleOf } from './session-words.ts';
import type { Shown } from './shown.ts';
import { stage } from './stage.ts';

/** The page of a session, one for everyone in the room or in the call: before, while it runs, and after. */
export function sessionPage(c: Viewer, shown: Shown, given: Form = emptyForm): Html {
  const { meeting } = shown;
  const inner =
    meeting.state === 'running'
      ? running(c, shown)
      : meeting.state === 'ended'
        ? after(c, shown)
        : before(c, shown, given);
  const title = titleOf(c, meeting);
  const live = {
    topic: `session:${meeting.id}`,
    'data-session': meeting.id,
    'data-version': meeting.version,
    'data-state': meeting.state,
  };
  const main = html`<session-live${attributes(live)}></session-live>
    <div id="session" class="session">
      <div class="session-main">
        <div class="session-head">
          <h2 class="session-title">${title}</h2>
          ${stateBadge(c, meeting.state)}
          <noscript><a href="/sessions/${meeting.id}">${t(c, 'session.refresh')}</a></noscript>
        </div>
        ${inner}
      </div>
      <div class="session-side">${beside(c, shown)}</div>
    </div>`;
  return groupFrame(c, meeting.group, { current: 'sessions', title, main, wide: true });
}

function stateBadge(c: Viewer, state: Shown['meeting']['state']): Html | null {
  if (state === 'running') return badge(t(c, 'state.running'), 'good', 'play');
  if (state === 'ended') return badge(t(c, 'state.ended'));
  if (state === 'cancelled') return badge(t(c, 'state.cancelled'), 'warning');
  return null;
}

function running(c: Viewer, shown: Shown): Html {
  const { meeting, agenda } = shown;
  const link = linkOf(meeting);
  const last = meeting.stretch >= agenda.length - 1;
  return html`<div class="stage">${stage(c, shown)}${controls(c, shown)}</div>
    ${callPart(c, shown)}
    ${link !== '' && html`<p>${linkButton(t(c, 'session.join'), link, { icon: 'external-link', small: true }, { rel: 'noreferrer', target: '_blank' })}</p>`}
    ${polls(c, shown)} ${agenda[meeting.stretch]?.board && shown.board} ${last && closing(c, shown)}
    ${notes(c, shown)}`;
}
