import { inWords } from '#capabilities/formats/index.ts';
import { attributes, html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { rolesOf, type Stretch } from '../agenda/stretch.ts';
import { attendanceOf, type Meeting } from '../meeting.ts';
import { t } from '../words.ts';
import type { Shown } from './shown.ts';

/** Who is there, what was agreed last time, the agenda: what one looks up beside what is going on. */
export function beside(c: Viewer, shown: Shown): Html {
  return html`${people(c, shown)}${openActions(c, shown)}${collected(c, shown)}${agenda(c, shown)}`;
}

const answers = { yes: 'people.yes', maybe: 'people.maybe', no: 'people.no' } as const;

function people(c: Viewer, { meeting, agenda }: Shown): Html {
  const holders = (meeting.state === 'running' ? agenda[meeting.stretch] : agenda[0])?.holders ?? {};
  return block(
    t(c, 'people.title'),
    html`<ul class="session-people">
      ${meeting.group.people.map((person) => {
        const roles = meeting.group.declared.roles
          .filter(({ key }) => rolesOf(holders, person.id).includes(key))
          .map(({ name }) => inWords(name, c));
        return html`<li>
          ${avatar(person, 'small')}
          <span class="session-person"
            ><span>${person.name}</span
            ><span class="person-detail"
              >${[...roles, stateOf(c, meeting, person.id)].filter(Boolean).join(' · ')}</span
            ></span
          >
          ${meeting.leads && correction(c, meeting, person.id)}
        </li>`;
      })}
    </ul>`,
  );
}

function stateOf(c: Viewer, meeting: Meeting, person: number): string {
  const { reply, here, present } = attendanceOf(meeting, person);
  if (meeting.state === 'ended') return present ? t(c, 'people.came') : t(c, 'people.missed');
  if (meeting.state === 'running') return present ? '' : t(c, 'people.missing');
  if (here) return t(c, 'people.here');
  return reply === null ? '' : t(c, answers[reply]);
}

function correction(c: Viewer, meeting: Meeting, person: number): Html | null {
  if (meeting.state !== 'running' && meeting.state !== 'ended') return null;
  const { present } = attendanceOf(meeting, person);
  const label = present ? t(c, 'people.mark_away') : t(c, 'people.mark_here');
  return actionForm(
    `/sessions/${meeting.id}/attendances`,
    button(label, { kind: 'quiet', small: true }, { id: `there-${person}` }),
    {
      person,
      present: present ? 'no' : 'yes',
    },
  );
}

function openActions(c: Viewer, { actions, meeting }: Shown): Html | null {
  if (!meeting.declared.opens_with_actions || actions.length === 0) return null;
  return block(
    t(c, 'actions.title'),
    html`<ul class="session-actions">
        ${actions.map(
          ({ what, owner, due_on }) =>
            html`<li>
              ${what}<span class="person-detail"
                >${owner?.name}${due_on !== null && html` · ${dayOf(c, due_on)}`}</span
              >
            </li>`,
        )}
      </ul>
      <p><a href="/groups/${meeting.group_id}/actions">${t(c, 'actions.all')}</a></p>`,
  );
}

function collected(c: Viewer, shown: Shown): Html[] {
  return shown.collected.map(({ name, href, cards }) =>
    block(
      name,
      html`<ol class="session-actions">
          ${cards.map(({ body, votes }) => html`<li>${body}<span class="person-detail">${t(c, 'collected.votes', { count: votes })}</span></li>`)}
        </ol>
        <p><a href="${href}">${t(c, 'collected.all')}</a></p>`,
    ),
  );
}

function agenda(c: Viewer, { meeting, agenda }: Shown): Html {
  const running = meeting.state === 'running';
  return block(
    t(c, 'agenda.title'),
    html`<ol class="session-agenda">
      ${inRows(agenda).map(({ name, minutes, first, last }) => {
        const current = running && meeting.stretch >= first && meeting.stretch <= last;
        const done = meeting.state === 'ended' || (running && meeting.stretch > last);
        return html`<li${attributes({ class: done ? 'agenda-done' : null, 'aria-current': current && 'step' })}>
          <span>${done && icon('check')}${inWords(name, c)}</span><span class="numeric">${t(c, 'agenda.minutes', { minutes })}</span>
        </li>`;
      })}
    </ol>`,
  );
}

type Row = { name: Stretch['name']; minutes: number; first: number; last: number; of: string };

/** Turns of one item, and each time through a round, in one line. */
function inRows(stretches: readonly Stretch[]): Row[] {
  const rows: Row[] = [];
  stretches.forEach(({ name, minutes, round, key, each }, i) => {
    const of = round ? key.split(':').slice(0, 1).join() : each ? key.split(':').slice(0, -1).join(':') : key;
    const last = rows.at(-1);
    if (last?.of === of) {
      last.minutes += minutes;
      last.last = i;
    } else rows.push({ name: round ? round.name : name, minutes, first: i, last: i, of });
  });
  return rows;
}

const block = (title: string, content: Html): Html =>
  html`<section class="aside-block">
    <h2>${title}</h2>
    ${content}
  </section>`;
