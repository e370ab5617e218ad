import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { isRound, minutesOf, type AgendaEntry, type AgendaItem } from '../declaration/agenda.ts';
import type { Declaration } from '../declaration/declaration.ts';
import type { StepOf } from '../declaration/steps.ts';
import { inWords } from '../declaration/text.ts';
import { usualSize } from '../group-size.ts';
import { t } from '../words.ts';
import { minutesInWords, spanBar, type Span } from './format-words.ts';

type Drawn = Pick<Declaration, 'grouping' | 'roles'>;
type Session = Pick<StepOf<'session'>, 'key' | 'name' | 'agenda' | 'slots'>;

/** The agenda of a session: each stretch where it begins, as long as it takes, and what is done in it. */
export function agendaTable(c: Reader, declared: Drawn, session: Session): Html {
  const people = usualSize(declared);
  const slots = session.slots?.count ?? 1;
  const total = minutesOf(session.agenda, people, slots);
  let from = 0;
  const rows = session.agenda.map((entry) => {
    const length = minutesOf([entry], people, slots);
    const row = entryRow(c, declared, entry, { from, length, total });
    from += length;
    return row;
  });
  return html`<div class="agenda-frame">
    <table class="agenda">
      <caption class="visually-hidden">
        ${t(c, 'agenda.caption', { name: inWords(session.name, c) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t(c, 'agenda.from')}</th>
          <th scope="col">${t(c, 'agenda.what')}</th>
          <th scope="col" class="numeric">${t(c, 'agenda.length')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
      <tfoot>
        <tr>
          <td></td>
          <th scope="row">${t(c, 'agenda.total', { people })}</th>
          <td class="numeric">${minutesInWords(c, total)}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function entryRow(c: Reader, declared: Drawn, entry: AgendaEntry, span: Span): Html {
  const words = isRound(entry)
    ? html`<p class="agenda-name">${inWords(entry.name, c)}</p>
        <p class="agenda-facts">${timesInWords(c, entry.times)}</p>
        <ul class="agenda-round">
          ${entry.items.map((item) => html`<li>${itemWords(c, declared, item, true)}</li>`)}
        </ul>`
    : itemWords(c, declared, entry, false);
  return html`<tr>
    <td class="agenda-from">${clock(span.from)}</td>
    <td>${spanBar(span)}${words}</td>
    <td class="numeric">${minutesInWords(c, span.length)}</td>
  </tr>`;
}

function itemWords(c: Reader, declared: Drawn, item: AgendaItem, inRound: boolean): Html {
  const turn = turnInWords(c, declared, item.turn);
  const facts = [
    inRound || item.turn === 'each' ? minutesInWords(c, item.minutes) : null,
    turn,
    item.rooms === undefined ? null : t(c, 'agenda.rooms', { size: item.rooms }),
    item.notes === 'private' ? t(c, 'agenda.private_notes') : null,
  ].filter((fact) => fact !== null);
  return html`<p class="agenda-name">${inWords(item.name, c)}</p>
    ${facts.length > 0 && html`<p class="agenda-facts">${facts.join(' · ')}</p>`}
    <p class="agenda-prompt">${inWords(item.prompt, c)}</p>`;
}

function turnInWords(c: Reader, { roles }: Drawn, turn: string): string | null {
  if (turn === 'everyone') return null;
  if (turn === 'each') return t(c, 'agenda.each');
  const role = roles.find(({ key }) => key === turn);
  return role ? inWords(role.name, c) : null;
}

function timesInWords(c: Reader, times: 'each' | 'slots' | number): string {
  if (times === 'each') return t(c, 'agenda.times_each');
  if (times === 'slots') return t(c, 'agenda.times_slots');
  return t(c, 'agenda.times', { count: times });
}

/** Minutes from the beginning as a clock: 1:05. */
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
