import { inWords } from '#capabilities/formats/index.ts';
import { attributes, html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { fold } from '#ui/fold.ts';
import { icon } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import { rolesOf, type Stretch } from '../agenda/stretch.ts';
import { nameIn, type Meeting } from '../meeting.ts';
import { secondsLeft } from '../running/clock.ts';
import { t } from '../words.ts';
import { firstName } from './session-words.ts';
import type { Shown } from './shown.ts';

/** Whose turn it is and how long it lasts stay in sight; below them what there is to do now. */
export function stage(c: Viewer, shown: Shown): Html {
  const { meeting, agenda } = shown;
  const stretch = agenda[meeting.stretch]!;
  const next = agenda[meeting.stretch + 1];
  return html`<div class="stage-head">
      <div class="stage-now" id="stage-now" role="status" aria-atomic="true">
        <p class="stage-step">${stepWords(c, stretch)}</p>
        <p class="stage-who">${faces(meeting, stretch)}<span>${whoWords(c, shown, stretch)}</span></p>
      </div>
      ${clock(c, meeting)}
    </div>
    <div class="stage-prompt">
      ${stretch.title !== null && html`<p class="stage-title">${stretch.title}</p>`}
      <p>${inWords(stretch.prompt, c)}</p>
    </div>
    ${roomsPart(c, shown, stretch)}${myPart(c, shown, stretch)}
    <p class="stage-next">
      ${icon('arrow-right')}<span
        >${
          next
            ? t(c, 'run.next', { name: nextWords(c, shown, next), minutes: next.minutes })
            : t(c, 'run.next_end')
        }</span
      >
    </p>`;
}

function stepWords(c: Viewer, { name, round }: Stretch): string {
  const step = inWords(name, c);
  if (!round) return step;
  return t(c, 'run.round', { round: inWords(round.name, c), number: round.number, of: round.of, step });
}

function whoWords(c: Viewer, { meeting, me }: Shown, { turn, each, rooms }: Stretch): string {
  if (rooms) return t(c, 'run.rooms');
  if (turn.length === 0) return t(c, 'run.everyone');
  if (turn.length === 1 && turn[0] === me) return each ? t(c, 'run.your_turn') : t(c, 'run.you');
  const meFirst = turn.toSorted((one, other) => Number(other === me) - Number(one === me));
  const names = meFirst.map((person) =>
    person === me ? t(c, 'run.you') : firstName(nameIn(meeting, person) ?? t(c, 'person.left')),
  );
  return names.length > 4
    ? t(c, 'run.several', { count: names.length })
    : new Intl.ListFormat(c.locale, { type: 'conjunction' }).format(names);
}

function nextWords(c: Viewer, { meeting, me }: Shown, next: Stretch): string {
  const step = stepWords(c, next);
  const [person] = next.turn;
  if (next.turn.length !== 1 || person === undefined) return step;
  if (person === me) return t(c, 'run.next_you', { step });
  return t(c, 'run.next_who', { step, who: firstName(nameIn(meeting, person) ?? t(c, 'person.left')) });
}

function faces(meeting: Meeting, { turn }: Stretch): Html[] {
  return meeting.group.people
    .filter((person) => turn.includes(person.id))
    .slice(0, 4)
    .map((person) => avatar(person, 'medium'));
}

/** One clock for all: the server says how much is left, the browser only counts on from there. */
function clock(c: Viewer, meeting: Meeting): Html {
  const left = Math.round(secondsLeft(meeting));
  const given = {
    id: 'session-clock',
    'data-left': left,
    'data-running': meeting.paused_at === null ? 'yes' : 'no',
    'data-stretch': meeting.stretch,
    'data-last-minute': t(c, 'clock.last_minute'),
    'data-time-up': t(c, 'clock.time_up'),
  };
  return html`<session-clock${attributes(given)}>
    <p class="clock-time${left < 0 ? ' clock-over' : ''}"><span class="clock-digits">${digits(left)}</span></p>
    <p class="clock-words">${meeting.paused_at === null ? html`<span class="clock-left">${t(c, 'clock.left')}</span><span class="clock-past">${t(c, 'clock.past')}</span>` : t(c, 'clock.paused')}</p>
    <p class="visually-hidden clock-said" role="status"></p>
    <clock-sound id="clock-sound" data-turbo-permanent data-on="${t(c, 'clock.sound_on')}" data-off="${t(c, 'clock.sound_off')}"
      ><button class="clock-sound" type="button" hidden>${t(c, 'clock.sound_on')}</button></clock-sound
    >
  </session-clock>`;
}

/** 125 as "2:05", -5 as "−0:05". */
export function digits(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 ? '\u2212' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** With whom I talk where all split up, and all rooms for whoever looks for theirs. */
function roomsPart(c: Viewer, { meeting, me }: Shown, { rooms }: Stretch): Html | null {
  if (!rooms) return null;
  const called = (person: number) => nameIn(meeting, person) ?? t(c, 'person.left');
  const listed = (people: readonly number[]) =>
    new Intl.ListFormat(c.locale, { type: 'conjunction' }).format(people.map(called));
  const mine = rooms.find((room) => room.includes(me));
  const others = mine?.filter((person) => person !== me) ?? [];
  return html`<div class="stage-mine">
    ${others.length > 0 && html`<p>${t(c, 'run.room_with', { names: listed(others) })}</p>`}
    ${fold(
      t(c, 'run.all_rooms', { count: rooms.length }),
      html`<ol>
        ${rooms.map((room) => html`<li>${listed(room)}</li>`)}
      </ol>`,
    )}
  </div>`;
}

/** What only somebody in my role is told, and what only who leads is told. */
function myPart(c: Viewer, { meeting, me }: Shown, stretch: Stretch): Html | null {
  const held = rolesOf(stretch.holders, me);
  const told = meeting.group.declared.roles.filter(
    ({ key }) => held.includes(key) && stretch.roles[key] !== undefined,
  );
  const note = meeting.leads ? stretch.facilitator : null;
  if (told.length === 0 && note === null) return null;
  return html`<div class="stage-mine">
    ${told.map(
      (role) =>
        html`<p>
          <strong>${t(c, 'run.as_role', { role: inWords(role.name, c) })}</strong>
          ${inWords(stretch.roles[role.key]!, c)}
        </p>`,
    )}
    ${note !== null && html`<p class="stage-note"><strong>${t(c, 'run.for_leaders')}</strong> ${inWords(note, c)}</p>`}
  </div>`;
}
