import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, radioGroup } from '#ui/choice-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Team } from '../teams/find-team.ts';
import type { Rhythm } from '../teams/rhythm.ts';
import { questionsMark } from '../teams/word-questions.ts';
import { t } from '../words.ts';
import { teamAudiences, usualPrompts } from './card-words.ts';
import { beatFields, rhythmSentence } from './rhythm-words.ts';

export type TeamSettings = { community: Community; team: Team; rhythm: Rhythm | null };

/** Which questions a team asks itself, and how often a card opens by itself. */
export function teamSettingsPage(
  c: Viewer,
  { community, team, rhythm }: TeamSettings,
  typed: { questions: Form; rhythm: Form },
): Html {
  const base = `/reflections/of/${team.slug}`;
  return communityFrame(c, community, {
    current: 'reflections',
    title: t(c, 'team.settings'),
    main: html`<p class="before-part">
        ${linkButton(t(c, 'team.back'), base, { kind: 'quiet', icon: 'arrow-left', small: true })}
      </p>
      ${section(t(c, 'team.questions'), questionsForm(c, team, `${base}/questions`, typed.questions))}
      ${section(
        t(c, 'rhythm.title'),
        html`<p class="hint before-part">${t(c, 'rhythm.hint')}</p>
          ${
            rhythm &&
            html`<p>${rhythmSentence(c, rhythm)}</p>
              ${actionForm(`${base}/rhythm/end`, button(t(c, 'rhythm.end'), { kind: 'quiet', small: true }))}`
          }${rhythmForm(c, rhythm, `${base}/rhythm`, typed.rhythm)}`,
      )}`,
  });
}

function questionsForm(c: Viewer, team: Team, action: string, typed: Form): Html {
  const { values, errors } = typed;
  const newer = html`<ol>
    ${(team.prompts ?? usualPrompts(c, true)).map((prompt) => html`<li>${prompt}</li>`)}
  </ol>`;
  return form(
    c,
    { action, errors },
    html`<p class="hint">${t(c, 'team.questions_hint')}</p>
      ${versionField(c, questionsMark(team), typed, newer)}${usualPrompts(c, true).map((usual, i) =>
        textField(
          c,
          {
            name: `q${i + 1}`,
            label: t(c, 'start.prompt', { number: i + 1 }),
            hint: t(c, 'team.usual', { prompt: usual }),
            optional: true,
            value: values[`q${i + 1}`] ?? team.prompts?.[i] ?? '',
            error: errors[`q${i + 1}`],
          },
          { maxlength: 200 },
        ),
      )}${formActions(button(t(c, 'team.save_questions'), { kind: 'primary' }))}`,
  );
}

function rhythmForm(c: Viewer, rhythm: Rhythm | null, action: string, typed: Form): Html {
  const { values, errors } = typed;
  return form(
    c,
    { action, errors },
    html`${beatFields(c, typed, rhythm ?? undefined)}${radioGroup(c, {
      name: 'audience',
      label: t(c, 'start.audience'),
      value: values['audience'] ?? rhythm?.audience ?? 'team',
      error: errors['audience'],
      options: teamAudiences(c),
    })}${checkbox(c, {
      name: 'named',
      label: t(c, 'start.named'),
      hint: t(c, 'start.named_hint'),
      checked: Boolean(values['named'] ?? rhythm?.named),
    })}${formActions(button(t(c, 'rhythm.save')))}`,
  );
}
