import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, hidden } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { personLine } from '#ui/person-line.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import type { ProposedGroup, ProposedPerson } from '../review/list-proposal.ts';
import { t } from '../words.ts';
import { saidOf, type Said } from './reasons.ts';
import { percent, roleName, scoreInWords } from './words-of-group.ts';

/** One group of a proposal: who, why, how good, and what can be changed. */
export function proposedGroup(c: Viewer, programme: Programme, group: ProposedGroup, version: number): Html {
  const names = new Map(group.people.map(({ id, name }) => [id, name]));
  const said = saidOf(c, group.reasons, (id) => names.get(id) ?? t(c, 'somebody'));
  return html`<li class="group-card" id="group-${group.id}">
    <div class="group-head">
      <h3>${group.name}</h3>
      ${meter(t(c, 'score.label'), percent(group.score), 100, scoreInWords(c, group.score))}
    </div>
    <ul class="people-list">
      ${group.people.map((person) => personRow(c, programme, person))}
    </ul>
    ${reasonList(said)}${changes(c, programme, group, version)}
  </li>`;
}

export function reasonList(said: readonly Said[]): Html | false {
  return (
    said.length > 0 &&
    html`<ul class="reasons">
      ${said.map(({ text, against }) => html`<li class="${against ? 'reason-against' : 'reason-for'}">${text}</li>`)}
    </ul>`
  );
}

function personRow(c: Viewer, programme: Programme, person: ProposedPerson): Html {
  const role = roleName(c, programme.declared, person.role);
  const detail = [person.department, person.location].filter(Boolean).join(' · ');
  const move = linkButton(
    t(c, 'review.move'),
    `/programmes/${programme.slug}/groups/moves?person=${person.id}`,
    { kind: 'quiet', small: true },
    { 'aria-label': t(c, 'review.move_person', { name: person.name }) },
  );
  return html`<li class="people-row">
    ${personLine({ ...person, href: `/people/${person.id}` }, detail)}
    <div class="row">
      ${role !== null && badge(role, person.facilitates ? 'accent' : 'neutral')}${!person.gives && move}
    </div>
  </li>`;
}

function changes(c: Viewer, { slug, declared }: Programme, group: ProposedGroup, version: number): Html {
  const leads = declared.roles.some((role) => role.facilitates) && group.people.some(({ gives }) => !gives);
  const action = `/programmes/${slug}/groups/proposal/${group.id}`;
  const name = textField(
    c,
    { name: 'name', label: t(c, 'review.name'), value: group.name, id: `name-${group.id}` },
    { maxlength: 120 },
  );
  const leader = select(c, {
    name: 'person',
    id: `leader-${group.id}`,
    label: t(c, 'review.leader'),
    value: String(group.people.find(({ facilitates }) => facilitates)?.id ?? ''),
    options: group.people.map(({ id, name: label }) => ({ value: String(id), label })),
    empty: t(c, 'review.nobody_yet'),
  });
  const row = (to: string, field: Html, label: string) =>
    form(
      c,
      { action: `${action}/${to}`, class: 'search-row' },
      html`${hidden('version', version)}${field}${button(label)}`,
    );
  return fold(
    t(c, 'review.change_group', { name: group.name }),
    html`<div class="stack">
      ${row('name', name, t(c, 'review.rename'))}${leads && row('leader', leader, t(c, 'review.choose_leader'))}
    </div>`,
  );
}
