import { randomUUID } from 'node:crypto';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, radioGroup, select } from '#ui/choice-field.ts';
import { choices } from '#ui/choices.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { occasions, type Answers } from '../cards/card.ts';
import type { MyTeam } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { answerFields } from './answer-fields.ts';
import { occasionWord, ownAudiences, teamAudiences, usualPrompts } from './card-words.ts';

export type NewPage = {
  together: boolean;
  teams: readonly MyTeam[];
  /** The questions of the team that is chosen, where it words its own. */
  prompts: Answers | null;
  typed: Form;
};

/** A card for oneself with its three questions, or the beginning of one that a team writes together. */
export function newCardPage(c: Viewer, shown: NewPage): Html {
  const { together, teams, typed } = shown;
  const kept = new URLSearchParams(
    ['team', 'session', 'title'].flatMap((name) => {
      const value = typed.values[name];
      return value ? [[name, value]] : [];
    }),
  );
  const address = (how: string) => `/reflections/new?${String(new URLSearchParams([...kept, ['how', how]]))}`;
  const asked = shown.prompts ?? usualPrompts(c, together);
  return growthFrame(c, {
    current: 'reflections',
    title: t(c, 'start.title'),
    above: breadcrumb(c, [{ label: t(c, 'mine.title'), href: '/reflections' }]),
    lead: html`<p>${together ? t(c, 'start.lead_together') : t(c, 'start.lead_alone')}</p>`,
    main: html`${choices(t(c, 'start.how'), [
      { label: t(c, 'start.alone'), href: address('alone'), current: !together },
      { label: t(c, 'start.together'), href: address('together'), current: together },
    ])}${
      together && !teams.some(({ opens }) => opens)
        ? notice('neutral', html`<p>${t(c, 'start.no_team')}</p>`)
        : form(
            c,
            { action: '/reflections', errors: typed.errors },
            html`${hidden('once', randomUUID())}${hidden('together', together ? 'yes' : '')}${
              typed.values['session'] && hidden('session', typed.values['session'])
            }${together ? togetherFields(c, shown, asked) : aloneFields(c, shown, asked)}`,
          )
    }`,
  });
}

function titleField(c: Viewer, { values, errors }: Form): Html {
  return html`${textField(
    c,
    {
      name: 'title',
      label: t(c, 'start.what'),
      hint: t(c, 'start.what_hint'),
      optional: true,
      value: values['title'],
      error: errors['title'],
    },
    { maxlength: 160, autocomplete: 'off' },
  )}${select(c, {
    name: 'occasion',
    label: t(c, 'start.occasion'),
    value: values['occasion'] ?? 'other',
    error: errors['occasion'],
    options: occasions
      .filter((value) => value !== 'rhythm')
      .map((value) => ({ value, label: occasionWord(c, value) })),
  })}`;
}

export function teamSelect(c: Viewer, teams: readonly MyTeam[], { values, errors }: Form, optional: boolean) {
  return select(c, {
    name: 'team',
    label: t(c, 'start.team'),
    ...(optional && { hint: t(c, 'start.team_hint') }),
    optional,
    empty: t(c, 'start.choose_team'),
    value: values['team'] ?? (optional || teams.length > 1 ? '' : (teams[0]?.slug ?? '')),
    error: errors['team'],
    options: teams.map(({ slug, name }) => ({ value: slug, label: name })),
  });
}

function aloneFields(c: Viewer, { teams, typed }: NewPage, asked: Answers): Html {
  const { values, errors } = typed;
  return html`${answerFields(c, asked, typed)}${titleField(c, typed)}${radioGroup(c, {
    name: 'audience',
    label: t(c, 'start.audience'),
    value: values['audience'] ?? 'private',
    error: errors['audience'],
    options: ownAudiences(c, teams.length > 0),
  })}${teams.length > 0 && teamSelect(c, teams, typed, true)}${formActions(button(t(c, 'start.keep'), { kind: 'primary' }), linkButton(t(c, 'start.leave'), '/reflections', { kind: 'quiet' }))}`;
}

function togetherFields(c: Viewer, { teams, typed }: NewPage, asked: Answers): Html {
  const { values, errors } = typed;
  const reworded = ['p1', 'p2', 'p3'].some((name) => values[name] || errors[name]);
  const prompts = asked.map((prompt, i) =>
    textField(
      c,
      {
        name: `p${i + 1}`,
        label: t(c, 'start.prompt', { number: i + 1 }),
        hint: prompt,
        optional: true,
        value: values[`p${i + 1}`],
        error: errors[`p${i + 1}`],
      },
      { maxlength: 200 },
    ),
  );
  return html`${teamSelect(
    c,
    teams.filter(({ opens }) => opens),
    typed,
    false,
  )}${titleField(c, typed)}${radioGroup(c, {
    name: 'audience',
    label: t(c, 'start.audience'),
    value: values['audience'] ?? 'team',
    error: errors['audience'],
    options: teamAudiences(c),
  })}${checkbox(c, {
    name: 'named',
    label: t(c, 'start.named'),
    hint: t(c, 'start.named_hint'),
    checked: Boolean(values['named']),
  })}${fold(
    t(c, 'start.reword'),
    html`<p class="hint">${t(c, 'start.reword_hint')}</p>
      ${prompts}`,
    reworded,
  )}${formActions(button(t(c, 'start.open'), { kind: 'primary' }), linkButton(t(c, 'start.leave'), '/reflections', { kind: 'quiet' }))}`;
}
