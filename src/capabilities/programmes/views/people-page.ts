import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, hidden } from '#ui/form.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { pager } from '#ui/pager.ts';
import { personLine } from '#ui/person-line.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { dayOf, time } from '#ui/time.ts';
import { icon } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import { roleOf } from '../intake/roles.ts';
import type { Counts, Participant, ParticipantPage, Show } from '../people/list-participants.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { answerLines } from './answer-lines.ts';
import { programmeFrame } from './programme-frame.ts';

export type PeopleShown = {
  programme: Programme;
  people: ParticipantPage;
  counts: Counts;
  show: Show;
  q: string;
  /** The forms below the list: asking people, and who organises. */
  below: Renderable;
};

/** For organisers: who takes part, who waits, who has left. */
export function peoplePage(c: Viewer, shown: PeopleShown): Html {
  const { programme, people, counts, show, q, below } = shown;
  const base = `/programmes/${programme.slug}/people`;
  const views = choices(t(c, 'people.views'), [
    { label: t(c, 'people.in', { count: counts.in }), href: base, current: show === 'in' },
    {
      label: t(c, 'people.waiting', { count: counts.waiting }),
      href: `${base}?show=waiting`,
      current: show === 'waiting',
    },
    {
      label: t(c, 'people.left', { count: counts.left }),
      href: `${base}?show=left`,
      current: show === 'left',
    },
  ]);
  const search = form(
    c,
    { action: base, method: 'get', class: 'search-row' },
    html`${textField(c, { name: 'q', label: t(c, 'people.search'), value: q }, { type: 'search', required: false })}${hidden('show', show)}${button(t(c, 'list.search'), { icon: 'search' })}`,
  );
  const older =
    people.next === null ? null : `${base}?${new URLSearchParams({ show, q, after: String(people.next) })}`;
  const csv = linkButton(
    t(c, 'people.csv'),
    `${base}.csv`,
    { icon: 'download', small: true },
    { 'data-turbo': 'false' },
  );
  const main = html`${views}${(counts.in > 20 || q !== '') && search}${rows(c, shown, csv)}${pager(c, { newer: null, older })}
  ${below}`;
  return programmeFrame(c, programme, { current: 'people', title: t(c, 'frame.people'), main });
}

const emptyWords = {
  in: ['people.none_in_title', 'people.none_in_text'],
  waiting: ['people.none_waiting_title', 'people.none_waiting_text'],
  left: ['people.none_left_title', 'people.none_left_text'],
} as const;

function rows(c: Viewer, { programme, people, show }: PeopleShown, more: Html): Html {
  const [title, text] = emptyWords[show];
  if (people.items.length === 0)
    return emptyState({ icon: 'users-round', title: t(c, title), text: t(c, text) });
  return section(
    t(c, 'people.list'),
    html`<ul class="people-list">
      ${people.items.map((one) => row(c, programme, one))}
    </ul>`,
    more,
  );
}

function row(c: Viewer, programme: Programme, person: Participant): Html {
  const { name, photo, person_id, department, location, role, paused_until, leaving_word } = person;
  const where = [department, location].filter(Boolean).join(' · ');
  const held = roleOf(programme.declared, role);
  const lines = answerLines(c, programme.declared, person);
  return html`<li class="people-row">
    <div class="stack people-words">
      ${personLine({ name, photo, href: `/people/${person_id}` }, html`${where}${where && ' · '}${since(c, person)}`)}${
        leaving_word !== '' && html`<p>${t(c, 'people.said', { word: leaving_word })}</p>`
      }${
        lines.length > 0 &&
        html`<details class="rule">
          <summary>${t(c, 'people.answers', { name })}${icon('chevron-down')}</summary>
          <dl class="facts">
            ${lines.map(
              ({ label, value }) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
        </details>`
      }
    </div>
    <div class="row">
      ${held && badge(inWords(held.name, c), 'accent')}${person.group_name !== null && badge(person.group_name)}${
        paused_until !== null && badge(t(c, 'people.pauses'), 'warning', 'circle-pause')
      }${acts(c, programme, person)}
    </div>
  </li>`;
}

function since(c: Viewer, { state, applied_at, left_at, paused_until }: Participant): Renderable {
  if (state === 'left' && left_at) return t.html(c, 'people.left_when', { when: time(c, left_at) });
  if (state === 'declined' && left_at) return t.html(c, 'people.declined_when', { when: time(c, left_at) });
  if (paused_until !== null) return t.html(c, 'people.paused_until', { when: dayOf(c, paused_until) });
  return t.html(c, 'people.applied_when', { when: time(c, applied_at) });
}

function acts(
  c: Viewer,
  { slug, state }: Programme,
  { state: its, person_id, name }: Participant,
): Renderable {
  if (state === 'closed' || state === 'cancelled' || (its !== 'in' && its !== 'waiting')) return false;
  const base = `/programmes/${slug}/people/${person_id}`;
  const admit =
    its === 'waiting' &&
    actionForm(`${base}/admission`, button(t(c, 'people.admit'), { small: true, icon: 'check' }));
  const remove = menuAct({
    label: t(c, 'people.remove'),
    action: `${base}/removal`,
    icon: 'user-minus',
    danger: true,
  });
  return html`${admit}${menu({ label: t(c, 'people.act', { name }), icon: 'ellipsis', wordless: true }, [remove])}`;
}
