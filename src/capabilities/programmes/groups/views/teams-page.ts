import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, errorSummary, form, formActions } from '#ui/form.ts';
import { pager } from '#ui/pager.ts';
import { facePile } from '#ui/person-line.ts';
import { asideBlock, section } from '#ui/section.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import type { Team } from '../teams/list-teams.ts';
import { t } from '../words.ts';

export type Teams = {
  teams: { items: Team[]; next: string | null };
  sizes: { min: number; max: number };
  /** For organisers alone. */
  teamless: { id: number; name: string }[];
  startsOn: string;
};

/** Teams that find themselves: whom each looks for, and the way in. */
export function teamsPage(
  c: Viewer,
  programme: Programme,
  shown: Teams,
  { errors, values }: Form = emptyForm,
): Html {
  const { teams, sizes } = shown;
  const { mine, slug } = programme;
  const base = `/programmes/${slug}/teams`;
  const hasTeam = teams.items.some((team) => team.mine);
  const mayOpen = mine?.state === 'in' && !hasTeam;
  const empty = emptyState({ icon: 'users-round', title: t(c, 'teams.none'), text: t(c, 'teams.none_text') });
  return programmeFrame(c, programme, {
    current: 'groups',
    title: t(c, 'teams.title'),
    main: html`${errors['form'] !== undefined && errorSummary(c, { form: errors['form'] })}${section(
      t(c, 'teams.title'),
      html`<p class="section-lead">${t(c, 'teams.lead', sizes)}</p>
        ${
          teams.items.length === 0
            ? empty
            : html`<ul class="group-list">
                ${teams.items.map((team) => entry(c, programme, shown, team, mayOpen))}
              </ul>`
        }${pager(c, { newer: null, older: teams.next && `?after=${teams.next}` })}`,
    )}${mayOpen && section(t(c, 'teams.open_title'), openForm(c, base, values, errors))}`,
    ...(programme.organises && { aside: organising(c, base, shown) }),
  });
}

const openForm = (c: Viewer, base: string, values: Form['values'], errors: Form['errors']): Html =>
  form(
    c,
    { action: base },
    html`${textField(c, { name: 'name', label: t(c, 'teams.name'), value: values['name'], error: errors['name'] }, { maxlength: 120 })}${textArea(c, { name: 'wanted', label: t(c, 'teams.wanted'), hint: t(c, 'teams.wanted_hint'), value: values['wanted'], error: errors['wanted'], optional: true })}${formActions(button(t(c, 'teams.open'), { kind: 'primary' }))}`,
  );

function entry(
  c: Viewer,
  programme: Programme,
  { sizes, teamless }: Teams,
  team: Team,
  mayJoin: boolean,
): Html {
  const { id, name, wanted, people, state, mine, i_lead } = team;
  const base = `/programmes/${programme.slug}/teams/${id}`;
  const names = people.map((one) => one.name).join(', ');
  const gathering = state === 'gathering';
  const full = people.length >= sizes.max;
  const act = (to: string, label: string, aria: string) =>
    actionForm(`${base}/${to}`, button(label, {}, { 'aria-label': aria }));
  return html`<li class="group-card">
    <div class="group-head">
      <h3>${name}</h3>
      ${badge(t(c, 'teams.people', { count: people.length, max: sizes.max }), full ? 'neutral' : 'accent')}
    </div>
    ${wanted !== '' && html`<p>${t(c, 'teams.looks_for', { wanted })}</p>`}
    <p class="row">
      ${facePile(names, people.slice(0, 6), Math.max(0, people.length - 6))}<span>${names}</span>
    </p>
    <div class="row">
      ${gathering && mayJoin && !full && act('members', t(c, 'teams.join'), t(c, 'teams.join_team', { name }))}
      ${gathering && mine && act('departure', t(c, 'teams.leave'), t(c, 'teams.leave_team', { name }))}
      ${gathering && i_lead && programme.runs === 'rolling' && people.length >= sizes.min && act('start', t(c, 'teams.start'), t(c, 'teams.start_team', { name }))}
      ${!gathering && mine && linkButton(t(c, 'teams.go'), `/groups/${id}`)}
      ${programme.organises && team.at_risk && html`${badge(t(c, 'teams.at_risk'), 'warning', 'triangle-alert')}${linkButton(t(c, 'teams.see_help'), `/programmes/${programme.slug}/groups/${id}/merger`, { small: true }, { 'aria-label': t(c, 'teams.see_help_team', { name }) })}`}
    </div>
    ${programme.organises && gathering && !full && teamless.length > 0 && help(c, base, id, name, teamless)}
  </li>`;
}

const help = (c: Viewer, base: string, id: number, name: string, teamless: Teams['teamless']): Html =>
  fold(
    t(c, 'teams.help', { name }),
    form(
      c,
      { action: `${base}/placements`, class: 'search-row' },
      html`${select(c, { name: 'person', id: `person-${id}`, label: t(c, 'teams.person'), options: teamless.map((one) => ({ value: String(one.id), label: one.name })) })}${button(t(c, 'teams.put_in'))}`,
    ),
  );

function organising(c: Viewer, base: string, { teamless, startsOn, sizes }: Teams): Html {
  return html`${asideBlock(
    t(c, 'teams.start_title'),
    html`<p>${t(c, 'teams.start_text', { min: sizes.min })}</p>
      ${form(c, { action: `${base}/start` }, html`${dateField(c, { name: 'starts_on', label: t(c, 'teams.starts_on'), value: startsOn })}${formActions(button(t(c, 'teams.start_all')))}`)}`,
  )}${asideBlock(
    t(c, 'teams.teamless', { count: teamless.length }),
    html`<p>${teamless.map(({ name }) => name).join(', ')}</p>`,
  )}`;
}
