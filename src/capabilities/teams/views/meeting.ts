import { communityFrame } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button, iconButton, linkButton } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { checklist } from '#ui/checklist.ts';
import { emptyState } from '#ui/empty-state.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { livePart } from '#ui/live.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import { dateTimeField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { minutesOf, type AgendaItem, type TeamMeeting } from '../meetings/meeting.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';

/** When the team meets next and about what, in a few lines. */
export function meetingSummary(c: Viewer, { slug, may_write }: Team, meeting: TeamMeeting | null): Html {
  if (meeting === null)
    return emptyState({
      icon: 'calendar',
      title: t(c, 'meeting.none_yet'),
      text: t(c, 'meeting.none_text'),
      action: may_write && linkButton(t(c, 'meeting.plan'), `/teams/${slug}/meeting`),
    });
  return html`<div class="stack">
    ${whenAndWhere(c, meeting)}
    <ol class="said-list">
      ${meeting.items.map((item) => html`<li class="row">${words(c, item)} <span class="hint">${t(c, 'meeting.minutes', { count: item.minutes })}</span></li>`)}
    </ol>
  </div>`;
}

const whenAndWhere = (c: Viewer, { starts_at, place, items }: TeamMeeting): Html =>
  html`<p class="row">
    <strong>${time(c, starts_at)}</strong>${place !== '' && html`<span>${place}</span>`}<span class="hint"
      >${t(c, 'meeting.minutes', { count: minutesOf(items) })}</span
    >
  </p>`;

const words = (c: Viewer, { kind, title, person }: AgendaItem): Html =>
  html`${kind === 'reflection' && badge(t(c, 'meeting.reflection'), 'accent', 'lightbulb')}<span>${title}</span>${person && html`<span class="hint">${person.name}</span>`}`;

type Held = { items: TeamMeeting[]; next: string | null };

/** The agenda of the next meeting, to be changed by everybody in the team, and the meetings before. */
export function meetingPage(
  c: Viewer,
  team: Team,
  { meeting, starts, held }: { meeting: TeamMeeting | null; starts: string; held: Held },
  typed: Form,
): Html {
  const base = `/teams/${team.slug}/meeting`;
  return communityFrame(c, team, {
    current: 'team',
    title: t(c, 'meeting.title'),
    main: html`${section(t(c, 'meeting.title'), meeting === null ? html`<p>${t(c, 'meeting.none_text')}</p>` : agendaPart(c, team, meeting))}
    ${team.may_write && meeting !== null && section(t(c, 'meeting.add'), itemForm(c, base, typed))}
    ${team.may_write && planning(c, base, meeting, starts, typed)}
    ${held.items.length > 0 && section(t(c, 'meeting.before'), html`${held.items.map((one) => earlier(c, one))}${pager(c, { newer: null, older: held.next && `?after=${held.next}` })}`)}`,
  });
}

/** The agenda as it is now; several change it at once, so it is drawn again where it is open. */
export function agendaPart(c: Viewer, team: Team, meeting: TeamMeeting): Html {
  return livePart(
    {
      topic: `team-agenda:${team.id}`,
      src: `/teams/${team.slug}/meeting/part`,
      version: meeting.version,
    },
    html`${whenAndWhere(c, meeting)}
      <ol>
        ${meeting.items.map((item, i) => row(c, team, item, i === 0))}
      </ol>`,
  );
}

function row(c: Viewer, { slug, may_write }: Team, item: AgendaItem, first: boolean): Html {
  const base = `/teams/${slug}/meeting/items`;
  const { id, title, minutes, done } = item;
  const reflect =
    item.kind === 'reflection' &&
    actionForm(
      `/teams/${slug}/reflections`,
      button(t(c, 'meeting.start_reflection'), { small: true, icon: 'lightbulb' }),
    );
  return html`<li class="team-item${done ? ' team-item-done' : ''}">
    <span class="team-item-minutes">${t(c, 'meeting.minutes', { count: minutes })}</span>
    <span class="team-item-words row">${words(c, item)}</span>
    ${
      may_write &&
      html`<div class="row">
        ${reflect}
        ${actionForm(`${base}/ticks`, button(done ? t(c, 'meeting.open_again') : t(c, 'meeting.done'), { small: true, kind: 'quiet' }, { 'aria-label': t(c, done ? 'meeting.open_again_item' : 'meeting.done_item', { title }) }), { item: id, wanted: done ? '' : 'yes' })}
        ${!first && actionForm(`${base}/${id}/up`, iconButton(t(c, 'meeting.up', { title }), 'arrow-up'))}
        ${actionForm(`${base}/${id}/removal`, iconButton(t(c, 'meeting.remove', { title }), 'x'))}
      </div>`
    }
  </li>`;
}

const itemForm = (c: Viewer, base: string, { values, errors }: Form): Html =>
  form(
    c,
    { action: `${base}/items`, errors },
    html`${textField(c, { name: 'title', label: t(c, 'meeting.item'), value: values['title'], error: errors['title'] }, { maxlength: 200 })}
    ${textField(c, { name: 'minutes', label: t(c, 'meeting.item_minutes'), value: values['minutes'] ?? '10', error: errors['minutes'] }, { type: 'number', min: 1, max: 480 })}
    ${checkbox(c, { name: 'mine', label: t(c, 'meeting.item_mine'), checked: values['mine'] === 'yes' })}
    ${formActions(button(t(c, 'meeting.add'), { icon: 'plus' }))}`,
  );

function planning(
  c: Viewer,
  base: string,
  meeting: TeamMeeting | null,
  starts: string,
  { values, errors }: Form,
): Html {
  const plan = form(
    c,
    { action: base, ...(meeting === null ? { errors } : {}) },
    html`${dateTimeField(c, { name: 'starts_at', label: t(c, 'meeting.when'), value: values['starts_at'] ?? starts, error: errors['starts_at'] })}
    ${textField(c, { name: 'place', label: t(c, 'meeting.place'), hint: t(c, 'meeting.place_hint'), value: values['place'] ?? meeting?.place ?? '', error: errors['place'], optional: true }, { maxlength: 300 })}
    ${formActions(button(meeting === null ? t(c, 'meeting.plan') : t(c, 'meeting.move'), { kind: meeting === null ? 'primary' : 'plain' }))}`,
  );
  if (meeting === null) return section(t(c, 'meeting.plan'), plan);
  return html`${fold(t(c, 'meeting.move'), plan, errors['starts_at'] !== undefined)}
    <div class="stack">
      <p class="hint">${t(c, 'meeting.held_hint')}</p>
      ${actionForm(`${base}/held`, button(t(c, 'meeting.held'), { icon: 'check' }))}
    </div>`;
}

const earlier = (c: Viewer, meeting: TeamMeeting): Html =>
  fold(
    html`${time(c, meeting.starts_at)}`,
    checklist(
      t(c, 'meeting.agenda'),
      meeting.items.map(({ id, title, done }) => ({ key: String(id), label: title, ticked: done })),
      null,
    ),
  );
