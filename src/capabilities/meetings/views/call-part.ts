import { attributes, html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';
import { firstName } from './session-words.ts';
import type { Shown } from './shown.ts';

/** The call inside the page, where the site has it: it begins on a page of its own load, which may use the camera. */
export function callPart(c: Viewer, { call, meeting, me }: Shown): Html | null {
  if (!call) return null;
  const names = Object.fromEntries(meeting.group.people.map(({ id, name }) => [id, firstName(name)]));
  const given = {
    id: 'session-call',
    'data-turbo-permanent': true,
    'data-session': meeting.id,
    'data-me': me,
    'data-names': JSON.stringify(names),
    'data-you': t(c, 'call.you'),
    'data-asking': t(c, 'call.asking'),
    'data-alone': t(c, 'call.alone'),
    'data-refused': t(c, 'call.refused'),
    'data-missing': t(c, 'call.no_device'),
    'data-lost': t(c, 'call.lost', { name: '#' }),
    'data-left': t(c, 'call.left'),
  };
  return section(
    t(c, 'call.title'),
    html`<session-call${attributes(given)}>
      <div class="call-faces"></div>
      <p class="hint call-said" role="status"></p>
      <div class="row">
        ${linkButton(t(c, 'call.join'), `/sessions/${meeting.id}?call=yes`, { icon: 'video', small: true }, { 'data-turbo': 'false', 'data-call': 'join' })}
        <span class="row call-controls" hidden>
          ${switchButton('mute', 'mic-off', t(c, 'call.mute'))} ${switchButton('camera', 'video-off', t(c, 'call.camera_off'))}
          ${button(t(c, 'call.leave'), { icon: 'phone-off', small: true }, { type: 'button', 'data-call': 'leave' })}
        </span>
      </div>
    </session-call>`,
  );
}

const switchButton = (name: string, drawing: 'mic-off' | 'video-off', label: string): Html =>
  html`<button
    class="button button-plain button-small"
    type="button"
    data-call="${name}"
    aria-pressed="false"
  >
    ${icon(drawing)}<span>${label}</span>
  </button>`;
