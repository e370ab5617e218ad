import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, radioGroup, select } from '#ui/choice-field.ts';
import { fieldset, form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { oneOf, type Fields } from '../intake/form-fields.ts';
import { choosesFirst, mustChoose, questionsFor, roleOf, rolesToChoose } from '../intake/roles.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { questionField } from './question-field.ts';

export type IntakeShown = {
  programme: Programme;
  fields: Fields;
  errors: Readonly<Record<string, string>>;
  /** Set where somebody changes what they answered. */
  version: number | null;
  /** Who applies now would wait. */
  waits: boolean;
  minutesAhead: number;
};

/** What somebody is asked before they take part, and who will see it. */
export function intakePage(c: Viewer, shown: IntakeShown): Html {
  const { programme, version, waits } = shown;
  const { name, slug } = programme;
  const title = t(c, version === null ? 'intake.title' : 'intake.title_change');
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: t(c, 'frame.breadcrumb'), href: '/programmes' },
      { label: name, href: `/programmes/${slug}` },
    ]),
    title,
    lead: t(c, 'intake.lead', { name }),
  });
  const first = choosesFirst(programme.declared) && oneOf(shown.fields, 'role') === '';
  return page(c, {
    title: `${title} · ${name}`,
    current: 'programmes',
    main: html`${header}${version === null && waits && notice('warning', html`<p>${t(c, 'intake.you_wait')}</p>`)}${first ? roleForm(c, shown) : answerForm(c, shown)}`,
    aside: asideBlock(t(c, 'intake.who_sees'), whoSees(c)),
  });
}

const whoSees = (c: Viewer): Html =>
  html`<ul class="side-list">
    <li>${t(c, 'intake.organisers_see')}</li>
    <li>${t(c, 'intake.nobody_sees')}</li>
    <li>${t(c, 'intake.forgotten')}</li>
  </ul>`;

const roleOptions = (c: Viewer, { declared }: Programme) =>
  rolesToChoose(declared).map(({ key, name, description }) => ({
    value: key,
    label: inWords(name, c),
    hint: inWords(description, c),
  }));

/** Where the questions depend on it, the role is said first. */
function roleForm(c: Viewer, { programme, errors }: IntakeShown): Html {
  const none = mustChoose(programme.declared) ? [] : [{ value: 'none', label: t(c, 'intake.no_role') }];
  return form(
    c,
    { action: `/programmes/${programme.slug}/apply`, method: 'get', errors },
    html`${radioGroup(c, { name: 'role', label: t(c, 'intake.as_what'), options: [...roleOptions(c, programme), ...none], error: errors['role'] })}${formActions(button(t(c, 'intake.go_on'), { kind: 'primary' }))}`,
  );
}

function answerForm(c: Viewer, shown: IntakeShown): Html {
  const { programme, fields, errors, version } = shown;
  const { slug, declared } = programme;
  const typedRole = oneOf(fields, 'role');
  const role = typedRole === 'none' ? '' : typedRole;
  const questions = questionsFor(declared, role === '' ? null : role);
  const content = html`${version !== null && hidden('version', version)}${rolePart(c, shown, role)}${questions.map((question) => questionField(c, question, shown))}${cadence(c, shown)}${consents(c, shown)}${formActions(
    button(t(c, version === null ? 'intake.apply' : 'intake.save'), { kind: 'primary' }),
    linkButton(t(c, 'intake.back'), `/programmes/${slug}`, { kind: 'quiet' }),
  )}`;
  return form(c, { action: `/programmes/${slug}/apply`, errors }, content);
}

function rolePart(c: Viewer, { programme, errors }: IntakeShown, role: string): Renderable {
  const { declared, slug } = programme;
  const options = roleOptions(c, programme);
  const chosen = roleOf(declared, role);
  if (choosesFirst(declared) || (chosen && !options.some(({ value }) => value === role))) {
    if (!chosen) return hidden('role', 'none');
    const other =
      choosesFirst(declared) &&
      html` <a href="/programmes/${slug}/apply?role=">${t(c, 'intake.other_role')}</a>`;
    return html`<p>
        ${t.html(c, 'intake.in_role', { role: html`<strong>${inWords(chosen.name, c)}</strong>` })}${other}
      </p>
      ${hidden('role', role)}`;
  }
  if (options.length === 0) return false;
  return radioGroup(c, {
    name: 'role',
    label: t(c, 'intake.as_what'),
    value: role,
    options: [{ value: '', label: t(c, 'intake.no_role') }, ...options],
    error: errors['role'],
  });
}

/** How often somebody is drawn: in every round, or in some. */
function cadence(c: Viewer, { programme, fields, errors }: IntakeShown): Renderable {
  const { grouping } = programme.declared;
  if (grouping.by !== 'roulette') return false;
  const every = grouping.every_weeks;
  const options = [2, 3, 4]
    .map((times) => times * every)
    .filter((weeks) => weeks <= 26)
    .map((weeks) => ({ value: String(weeks), label: t(c, 'intake.every_weeks', { weeks }) }));
  return select(c, {
    name: 'cadence_weeks',
    label: t(c, 'intake.cadence'),
    value: oneOf(fields, 'cadence_weeks'),
    options,
    empty: t(c, 'intake.every_weeks', { weeks: every }),
    error: errors['cadence_weeks'],
    optional: true,
  });
}

function consents(c: Viewer, { programme, fields, errors }: IntakeShown): Renderable {
  const asked = programme.declared.intake.consents;
  if (asked.length === 0) return false;
  return fieldset(
    t(c, 'intake.consents'),
    asked.map(({ key, text, required }) => {
      const name = `consents.${key}`;
      const checked = oneOf(fields, name) !== '';
      return checkbox(c, {
        name,
        label: inWords(text, c),
        checked,
        error: errors[name],
        ...(required ? {} : { hint: t(c, 'intake.consent_free') }),
      });
    }),
  );
}
