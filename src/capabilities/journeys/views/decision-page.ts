import { inWords } from '#capabilities/formats/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { personLine } from '#ui/person-line.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { answersTo } from '../decisions/decide.ts';
import type { Decision, Evidence } from '../decisions/find-decision.ts';
import { t } from '../words.ts';
import { answerToDecision, toneOf } from './decisions-of-step.ts';
import { instructionsOf } from './instructions.ts';
import { stepName } from './step-words.ts';

type Shown = { decision: Decision; evidence: readonly Evidence[]; form: Form };

/** What somebody is asked, and whom it is about: all that one who is not in the group sees of it. */
export function decisionPage(c: Viewer, { decision, evidence, form: sent }: Shown): Html {
  const { step, programme, about, group } = decision;
  const name = stepName(c, step);
  const open = step.state === 'open' && group.state === 'running' && !decision.settled;
  return page(c, {
    title: name,
    current: 'programmes',
    main: html`${pageHeader({
        above: breadcrumb(c, [{ label: t(c, 'decision.title'), href: '/decisions' }]),
        title: name,
        lead: html`<p>${programme.name}${about === null && html` · ${group.name}`}</p>`,
      })}
      <div class="stack">
        ${about !== null && personLine({ ...about, href: `/people/${about.id}` }, t(c, 'decision.about'))}${step.declared.kind === 'approval' ? html`<p>${inWords(step.declared.question, c)}</p>` : instructionsOf(c, step, { materials: [] })}${
          evidence.length > 0 &&
          list(
            t(c, 'decision.evidence'),
            evidence.map(({ id, name, person }) => ({
              title: [inWords(name, c), person].filter(Boolean).join(' · '),
              href: `/work/${id}`,
            })),
          )
        }
      </div>
      ${decision.answer !== null && given(c, decision)}${decision.settled && notice('neutral', html`<p>${t(c, 'decision.settled')}</p>`)}${open && decisionForm(c, decision, sent)}${!open && !decision.settled && notice('neutral', html`<p>${t(c, 'decision.over')}</p>`)}`,
  });
}

const given = (c: Viewer, { answer, why }: Decision): Html =>
  notice(
    'good',
    html`<p>${t(c, 'decision.given', { answer: answerToDecision(c, answer!) })}</p>
      ${why !== '' && html`<p>${why}</p>`}`,
  );

const hints = { continue: 'gate.continue', change: 'gate.change', stop: 'gate.stop' } as const;

function decisionForm(c: Viewer, decision: Decision, { values, errors }: Form): Html {
  const possible = answersTo[decision.step.kind === 'gate' ? 'gate' : 'approval'];
  const options = possible.map((answer) => ({
    value: answer,
    label: answerToDecision(c, answer),
    ...(answer === 'yes' || answer === 'no' ? {} : { hint: t(c, hints[answer]) }),
  }));
  return section(
    t(c, 'decision.yours'),
    form(
      c,
      { action: `/decisions/${decision.id}`, errors },
      html`${radioGroup(c, { name: 'answer', label: t(c, 'decision.answer'), value: values['answer'] ?? decision.answer, options, ...(errors['answer'] ? { error: errors['answer'] } : {}) })}${textArea(c, { name: 'why', label: t(c, 'decision.why'), hint: t(c, 'decision.why_hint'), value: values['why'] ?? decision.why, optional: true, ...(errors['why'] ? { error: errors['why'] } : {}) }, { maxlength: 2000 })}${formActions(button(t(c, 'decision.send'), { kind: 'primary' }))}`,
    ),
  );
}

/** What I was asked to decide, also what is decided. */
export function decisionsPage(
  c: Viewer,
  decisions: readonly Decision[],
  ways: { newer: string | null; older: string | null },
): Html {
  const entries = decisions.map((one) => ({
    title: stepName(c, one.step),
    href: `/decisions/${one.id}`,
    detail: [one.programme.name, one.about?.name].filter(Boolean).join(' · '),
    trail: html`${one.answer === null ? (one.settled ? badge(t(c, 'decision.settled_short')) : badge(t(c, 'decision.waiting'), 'accent')) : badge(answerToDecision(c, one.answer), toneOf(one.answer))}${time(c, one.asked_at)}`,
    unread: one.answer === null && !one.settled && one.step.state === 'open',
  }));
  return page(c, {
    title: t(c, 'decision.title'),
    current: 'programmes',
    main: html`${pageHeader({ title: t(c, 'decision.title'), lead: html`<p>${t(c, 'decision.lead')}</p>` })}${entries.length === 0 ? emptyState({ icon: 'user-check', title: t(c, 'decision.empty_title'), text: t(c, 'decision.empty') }) : list(t(c, 'decision.title'), entries)}${pager(c, ways)}`,
  });
}
