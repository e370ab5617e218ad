import { groupFrame, type Group } from '#capabilities/programmes/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, section } from '#ui/section.ts';
import { timeline, type Moment } from '#ui/timeline.ts';
import type { Viewer } from '#ui/viewer.ts';
import { inWords } from '#capabilities/formats/index.ts';
import type { Goal } from '../goals/goals.ts';
import { addressOfDue, type Due } from '../my-steps/due-for.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import { dueOf, nearDay, whenOf } from './days.ts';
import { dueTitle } from './due-words.ts';
import { goalsSection } from './goals.ts';
import { kindIcons, kindWord, stateWord, stepName } from './step-words.ts';

export type JourneyPage = {
  group: Group;
  steps: readonly Step[];
  due: readonly Due[];
  goals: readonly Goal[];
  today: string;
  keeps: boolean;
  form: Form;
};

/** The way of a group: the one next thing for me, what was, what is now and what comes. */
export function journeyPage(c: Viewer, shown: JourneyPage): Html {
  const { group, steps, today, keeps } = shown;
  const counted = steps.filter(({ state }) => state !== 'skipped');
  const done = counted.filter(({ state }) => state === 'done').length;
  const progress = meter(
    t(c, 'journey.progress'),
    done,
    counted.length,
    t(c, 'journey.done_of', { done, all: counted.length }),
  );
  const way =
    steps.length === 0
      ? emptyState({ icon: 'route', title: t(c, 'journey.empty_title'), text: t(c, 'journey.empty') })
      : html`<div class="stack">
          ${progress}${timeline(
            t(c, 'journey.title'),
            steps.map((step) => momentOf(c, step, today)),
          )}
        </div>`;
  return groupFrame(c, group, {
    current: 'journey',
    main: html`${next(c, shown)}${section(t(c, 'journey.title'), way)}${goalsSection(c, group, shown.goals, shown.form)}`,
    aside: html`${
      keeps &&
      asideBlock(
        t(c, 'sheet.title'),
        html`<p>${t(c, 'sheet.lead')}</p>
          <p>
            ${linkButton(t(c, 'sheet.open'), `/groups/${group.id}/run-sheet`, { icon: 'clipboard-list', small: true })}
          </p>`,
      )
    }${asideBlock(t(c, 'journey.rule'), html`<p>${inWords(group.declared.safety.rule, c)}</p>`)}${asideBlock(t(c, 'journey.mine'), html`<p><a href="/steps">${t(c, 'mine.all')}</a></p>`)}`,
  });
}

/** What waits for me first; else what comes next; else that it is over. */
function next(c: Viewer, { group, steps, due, today }: JourneyPage): Html {
  if (group.state !== 'running') return notice('neutral', html`<p>${t(c, 'journey.closed')}</p>`);
  const [first] = due;
  if (first)
    return notice(
      first.late ? 'warning' : 'accent',
      html`<p><strong>${dueTitle(c, first)}</strong></p>
        <p>
          ${dueOf(c, first.due_on, today)}${due.length > 1 && html` · ${t(c, 'journey.more_due', { count: due.length - 1 })}`}
        </p>`,
      linkButton(t(c, 'journey.do_it'), addressOfDue(first), { kind: 'primary' }),
    );
  const coming = steps.find(
    ({ state, kind }) => state === 'planned' || (state === 'open' && kind === 'session'),
  );
  if (!coming) return notice('good', html`<p>${t(c, 'journey.over')}</p>`);
  const name = stepName(c, coming);
  return notice(
    'good',
    html`<p>${t.html(c, 'journey.nothing_due', { name, day: nearDay(c, coming.opens_on, today) })}</p>`,
  );
}

const looks = { planned: 'coming', open: 'now', done: 'done', skipped: 'skipped' } as const;

export function momentOf(c: Viewer, step: Step, today: string): Moment {
  return {
    state: looks[step.state],
    said: stateWord(c, step.state),
    title: stepName(c, step),
    href: `/groups/${step.group_id}/steps/${step.id}`,
    detail: html`<p>${kindWord(c, step.kind)}</p>`,
    trail: whenOf(c, step, today),
    icon: kindIcons[step.kind],
  };
}
