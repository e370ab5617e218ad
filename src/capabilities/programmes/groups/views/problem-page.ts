import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Question } from '../problem/question.ts';
import { t } from '../words.ts';

export type ProblemGroup = {
  question: Question;
  state: 'gathering' | 'running' | 'over' | null;
  members: string[];
  asked: string[];
};

/** From a question to a few people who work on it together. */
export function problemPage(
  c: Viewer,
  { question, state, members, asked }: ProblemGroup,
  { errors }: Form = emptyForm,
): Html {
  const base = `/discussions/${question.id}/problem-group`;
  const names = (title: string, some: readonly string[]) =>
    some.length > 0 &&
    section(
      title,
      html`<ul>
        ${some.map((name) => html`<li>${name}</li>`)}
      </ul>`,
    );
  return page(c, {
    title: t(c, 'problem.title'),
    current: 'communities',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: question.title, href: `/discussions/${question.id}` }]),
      title: t(c, 'problem.title'),
      lead: t(c, 'problem.lead'),
    })}${Object.keys(errors).length > 0 && errorSummary(c, errors)}${
      state === null &&
      html`<p>${t(c, 'problem.whom')}</p>
        <p>${t(c, 'problem.seen')}</p>
        ${actionForm(base, button(t(c, 'problem.gather'), { kind: 'primary', icon: 'users-round' }))}`
    }${state !== null && names(t(c, 'problem.in_it'), members)}${state === 'gathering' && names(t(c, 'problem.asked'), asked)}${
      state === 'gathering' &&
      html`<p>${t(c, 'problem.begins')}</p>
        ${actionForm(`${base}/start`, button(t(c, 'problem.start'), { kind: 'primary' }))}`
    }${state === 'running' && linkButton(t(c, 'problem.go'), `/groups/${question.group_id!}`, { kind: 'primary' })}`,
  });
}
