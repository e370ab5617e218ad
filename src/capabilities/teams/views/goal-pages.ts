import { communityFrame } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions } from '#ui/form.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { dayOf, time } from '#ui/time.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { goalKinds, goalStates, type Goal } from '../goals/goal.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import { goalLanes, goalList } from './goals.ts';
import { kindWords, stateTones, stateWords } from './team-words.ts';

type Goals = { open: Goal[]; over: Goal[]; older: string | null };

/** All goals of a team, those it reached or let go of below, and the form for a new one. */
export function goalsPage(c: Viewer, team: Team, { open, over, older }: Goals, typed: Form): Html {
  const base = `/teams/${team.slug}/goals`;
  return communityFrame(c, team, {
    current: 'team',
    title: t(c, 'goals.title'),
    main: html`${section(t(c, 'goals.title'), goalLanes(c, team, open))}
    ${team.may_write && section(t(c, 'goals.set'), html`<div id="new">${goalForm(c, base, typed.values, typed, t(c, 'goals.set'))}</div>`)}
    ${over.length > 0 && section(t(c, 'goals.over'), html`${goalList(c, team.slug, over)}${pager(c, { newer: null, older: older && `?after=${older}` })}`)}`,
  });
}

function goalForm(
  c: Viewer,
  action: string,
  values: Form['values'],
  typed: Form,
  label: string,
  before: Html | null = null,
): Html {
  const { errors } = typed;
  return form(
    c,
    { action, errors },
    html`${before}${radioGroup(c, {
      name: 'kind',
      label: t(c, 'goal.kind'),
      value: values['kind'] ?? 'development',
      options: goalKinds.map((value) => ({
        value,
        label: t(c, kindWords[value]),
        hint: t(c, value === 'development' ? 'goal.development_hint' : 'goal.performance_hint'),
      })),
    })}${textField(c, { name: 'title', label: t(c, 'goal.title'), value: values['title'], error: errors['title'] }, { maxlength: 200 })}
    ${textField(c, { name: 'measure', label: t(c, 'goal.measure'), hint: t(c, 'goal.measure_hint'), value: values['measure'], error: errors['measure'], optional: true }, { maxlength: 400 })}
    ${dateField(c, { name: 'due_on', label: t(c, 'goal.due'), value: values['due_on'], error: errors['due_on'], optional: true })}
    ${formActions(button(label, { kind: 'primary' }))}`,
  );
}

/** One goal: where it stands, how it went, and what can be said of it now. */
export function goalPage(c: Viewer, team: Team, goal: Goal, typed: Form = emptyForm): Html {
  const base = `/teams/${team.slug}/goals/${goal.id}`;
  const of = {
    kind: goal.kind,
    title: goal.title,
    measure: goal.measure,
    due_on: goal.due_on ?? '',
    ...typed.values,
  };
  const version = versionField(
    c,
    String(goal.version),
    typed,
    html`<p>${goal.title}</p>
      <p>${goal.measure}</p>`,
  );
  return communityFrame(c, team, {
    current: 'team',
    title: goal.title,
    main: html`${section(
      goal.title,
      html`<p class="row">
          ${badge(t(c, kindWords[goal.kind]))}${badge(t(c, stateWords[goal.state]), stateTones[goal.state])}${goal.due_on !== null && html`<span>${t.html(c, 'goal.until', { day: dayOf(c, goal.due_on) })}</span>`}
        </p>
        ${goal.measure !== '' && html`<p>${t(c, 'goal.measured', { measure: goal.measure })}</p>`}`,
      linkButton(t(c, 'goals.all'), `/teams/${team.slug}/goals`, { kind: 'quiet', small: true }),
    )}
    ${team.may_write && section(t(c, 'goal.say'), moveForm(c, base, goal, typed))}
    ${section(t(c, 'goal.history'), history(c, goal))}
    ${team.may_write && fold(t(c, 'goal.change'), goalForm(c, base, of, typed, t(c, 'goal.save'), version), Object.keys(typed.errors).length > 0)}`,
  });
}

const moveForm = (c: Viewer, base: string, goal: Goal, { values }: Form): Html =>
  form(
    c,
    { action: `${base}/moves` },
    html`${radioGroup(c, { name: 'state', label: t(c, 'goal.where'), value: values['state'] ?? goal.state, options: goalStates.map((value) => ({ value, label: t(c, stateWords[value]) })) })}
    ${textArea(c, { name: 'word', label: t(c, 'goal.word'), hint: t(c, 'goal.word_hint'), value: values['word'], optional: true }, { rows: 2, maxlength: 600 })}
    ${formActions(button(t(c, 'goal.keep'), { kind: 'primary' }))}`,
  );

function history(c: Viewer, { changes, created_at }: Goal): Html {
  return html`<ul class="said-list">
    ${changes.map(
      ({ state, word, by, at }) =>
        html`<li class="said">
          <p class="row">
            ${badge(t(c, stateWords[state]), stateTones[state])}<span class="hint"
              >${by ?? t(c, 'somebody')} · ${time(c, new Date(at))}</span
            >
          </p>
          ${word !== '' && html`<p>${word}</p>`}
        </li>`,
    )}
    <li class="said"><p class="hint">${t.html(c, 'goal.set_when', { when: time(c, created_at) })}</p></li>
  </ul>`;
}
