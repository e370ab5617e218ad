import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import { leadersOf } from '../leading.ts';
import { hereIn, nameIn } from '../meeting.ts';
import { t } from '../words.ts';
import { firstName } from './session-words.ts';
import type { Shown } from './shown.ts';

/** What whoever leads can press; for the others who that is. */
export function controls(c: Viewer, shown: Shown): Html {
  const { meeting, me } = shown;
  const leaders = leadersOf(meeting);
  if (!meeting.leads) {
    const names = leaders.map((id) => firstName(nameIn(meeting, id) ?? ''));
    const list = new Intl.ListFormat(c.locale, { type: 'conjunction' }).format(names.filter(Boolean));
    return html`<p class="hint">${t(c, 'lead.who', { names: list })}</p>`;
  }
  return html`<div class="controls">${buttons(c, shown)}</div>
    ${leaders.includes(me) ? handing(c, shown) : taking(c, shown)}`;
}

function buttons(c: Viewer, { meeting, agenda }: Shown): Html {
  const base = `/sessions/${meeting.id}`;
  const { stretch } = meeting;
  const last = stretch >= agenda.length - 1;
  const move = (to: number, label: string, look: Parameters<typeof button>[1], id: string) =>
    actionForm(`${base}/moves`, button(label, look, { id }), { from: stretch, to });
  const paused = meeting.paused_at !== null;
  return html`${
    last
      ? actionForm(
          `${base}/endings`,
          button(t(c, 'run.end'), { kind: 'primary', icon: 'check' }, { id: 'next' }),
        )
      : move(stretch + 1, t(c, 'run.go_on'), { kind: 'primary', icon: 'skip-forward' }, 'next')
  }
  ${actionForm(
    `${base}/pauses`,
    button(
      paused ? t(c, 'run.resume') : t(c, 'run.pause'),
      { icon: paused ? 'play' : 'pause' },
      { id: 'pause' },
    ),
    { wanted: paused ? 'no' : 'yes' },
  )}
  ${[1, 5].map((minutes) =>
    actionForm(`${base}/extensions`, button(t(c, 'run.more', { minutes }), {}, { id: `more-${minutes}` }), {
      minutes,
    }),
  )}
  ${stretch > 0 && move(stretch - 1, t(c, 'run.back'), { kind: 'quiet', icon: 'skip-back' }, 'back')}
  ${!last && actionForm(`${base}/endings`, button(t(c, 'run.end_now'), { kind: 'quiet' }, { id: 'end-now' }))}`;
}

function handing(c: Viewer, { meeting, me }: Shown): Html | null {
  const others = hereIn(meeting).filter(({ id }) => id !== me);
  if (others.length === 0) return null;
  return html`<details class="session-plan">
    <summary>${icon('chevron-right')}<span>${t(c, 'lead.hand_over')}</span></summary>
    <div class="row">
      ${others.map(({ id, name }) =>
        actionForm(
          `/sessions/${meeting.id}/leads`,
          button(t(c, 'lead.to', { name: firstName(name) }), { small: true }),
          { person: id },
        ),
      )}
    </div>
  </details>`;
}

const taking = (c: Viewer, { meeting, me }: Shown): Html =>
  html`<div class="row">
    <p class="hint">${t(c, 'lead.nobody')}</p>
    ${actionForm(`/sessions/${meeting.id}/leads`, button(t(c, 'lead.take'), { small: true, icon: 'hand' }), { person: me })}
  </div>`;
