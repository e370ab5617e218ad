import { randomUUID } from 'node:crypto';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { draftForm } from '#ui/draft-form.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { choices } from '#ui/choices.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { suggestSimilar } from '#ui/live.ts';
import { notice } from '#ui/notice.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { lessonDraft, type Lesson, type LessonKind } from '../lessons/lesson.ts';
import type { MyTeam } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { lessonParts } from './lesson-parts.ts';
import { partHints, partWords } from './lesson-words.ts';
import { teamSelect } from './new-card.ts';

export type NewLessonPage = { kind: LessonKind; teams: readonly MyTeam[]; card: number | null; typed: Form };

/** A lesson or a use case is written down, from nothing or from what a card says. */
export function newLessonPage(c: Viewer, { kind, teams, card, typed }: NewLessonPage): Html {
  const { values, errors } = typed;
  const from = card === null ? '' : `&card=${card}`;
  const team = values['team'] ? `&team=${encodeURIComponent(values['team'])}` : '';
  const address = (which: string) => `/lessons/new?kind=${which}${from}${team}`;
  return growthFrame(c, {
    current: 'lessons',
    title: kind === 'lesson' ? t(c, 'lesson.new') : t(c, 'case.new'),
    above: breadcrumb(c, [{ label: t(c, 'lessons.title'), href: '/lessons' }]),
    lead: html`<p>${kind === 'lesson' ? t(c, 'lesson.new_lead') : t(c, 'case.new_lead')}</p>`,
    main: html`${choices(t(c, 'lesson.which'), [
      { label: t(c, 'lesson.kind'), href: address('lesson'), current: kind === 'lesson' },
      { label: t(c, 'case.kind'), href: address('use+case'), current: kind === 'use case' },
    ])}${card !== null && notice('accent', html`<p>${t(c, 'lesson.from_card')}</p>`)}${draftForm(
      c,
      lessonDraft,
      form(
        c,
        { action: '/lessons', errors },
        html`${hidden('once', randomUUID())}${hidden('kind', kind)}${card !== null && hidden('card', card)}${contentFields(c, kind, typed)}${radioGroup(
          c,
          {
            name: 'audience',
            label: t(c, 'start.audience'),
            value: values['audience'] ?? (values['team'] ? 'team' : 'open'),
            error: errors['audience'],
            options: [
              ...(teams.length > 0 ? [{ value: 'team', label: t(c, 'audience.team') }] : []),
              { value: 'open', label: t(c, 'audience.open') },
            ],
          },
        )}${teams.length > 0 && teamSelect(c, teams, typed, true)}${formActions(button(t(c, 'lesson.share'), { kind: 'primary' }), linkButton(t(c, 'start.leave'), '/lessons', { kind: 'quiet' }))}`,
      ),
    )}`,
  });
}

/** The page on which its author says it better. */
export function editLessonPage(c: Viewer, lesson: Lesson, typed: Form): Html {
  const address = `/lessons/${lesson.id}`;
  const { topic, story, insight, consequence, question } = lesson;
  const values = { topic, story, insight, consequence, question, ...typed.values };
  return growthFrame(c, {
    current: 'lessons',
    title: t(c, 'lesson.edit_title'),
    above: breadcrumb(c, [
      { label: t(c, 'lessons.title'), href: '/lessons' },
      { label: lesson.topic, href: address },
    ]),
    main: form(
      c,
      { action: address, errors: typed.errors },
      html`${versionField(c, String(lesson.version), typed, lessonParts(c, lesson.kind, lesson))}${contentFields(c, lesson.kind, { values, errors: typed.errors })}${formActions(button(t(c, 'lesson.save'), { kind: 'primary' }), linkButton(t(c, 'card.back'), address, { kind: 'quiet' }))}`,
    ),
  });
}

function contentFields(c: Viewer, kind: LessonKind, { values, errors }: Form): Html {
  const words = partWords(c, kind);
  const hints = partHints(c, kind);
  const field = (name: keyof typeof words) => ({
    name,
    label: words[name],
    hint: hints[name],
    value: values[name],
    error: errors[name],
    optional: name !== 'topic' && name !== 'insight',
  });
  return html`${textField(c, field('topic'), { maxlength: 160, autocomplete: 'off' })}
  ${suggestSimilar('topic', '/similar')} ${textArea(c, field('story'), { rows: 4, maxlength: 4000 })}
  ${textArea(c, field('insight'), { rows: 4, maxlength: 4000 })}
  ${textArea(c, field('consequence'), { rows: 3, maxlength: 4000 })}
  ${textArea(c, field('question'), { rows: 2, maxlength: 1000 })}`;
}
