import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { fold } from '#ui/fold.ts';
import { actionForm } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { personLine } from '#ui/person-line.ts';
import { asideBlock, section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Feedback } from '../feedback.ts';
import { t } from '../words.ts';
import { kindWords, levelTones, levelWords, stateTones, stateWords } from './feedback-words.ts';
import { giveForm } from './give-form.ts';
import { sharesPart } from './shares.ts';

/** Feedback between two, as the asker, the giver or whom it is shown to sees it. */
export function feedbackPage(c: Viewer, one: Feedback, typed: Form): Html {
  const { id, role, state, about, kind, context, asker, giver } = one;
  const base = `/feedback/${id}`;
  const giving = role === 'giver' && state !== 'given';
  return growthFrame(c, {
    current: 'feedback',
    title: about,
    lead: html`<p class="row">
      ${badge(t(c, kindWords[kind]))}${badge(t(c, stateWords[state]), stateTones[state])}<span
        >${time(c, one.answered_at ?? one.created_at)}</span
      >
    </p>`,
    above: breadcrumb(c, [
      { label: t(c, 'title'), href: role === 'asker' ? '/feedback' : '/feedback?show=given' },
    ]),
    main: html`${context !== '' && section(t(c, 'ask.context'), html`<p>${context}</p>`)}
    ${state === 'given' && section(t(c, 'give.said', { name: giver.name }), said(c, one))}
    ${giving && section(t(c, 'give.title', { name: asker.name }), giveForm(c, one, typed))}
    ${role === 'giver' && state === 'given' && fold(t(c, 'give.change'), giveForm(c, one, typed), Object.keys(typed.errors).length > 0)}
    ${role === 'asker' && state === 'waiting' && notice('neutral', html`<p>${t(c, 'waits', { name: giver.name })}</p>`, actionForm(`${base}/withdrawal`, button(t(c, 'withdraw'), { small: true })))}
    ${role === 'asker' && state === 'declined' && notice('neutral', html`<p>${t(c, 'declined', { name: giver.name })}</p>`)}
    ${role !== 'shown' && state === 'given' && sharesPart(c, one, typed)}
    ${
      role === 'giver' &&
      state === 'given' &&
      html`<p class="hint">${t(c, 'take_back_hint')}</p>
        ${actionForm(`${base}/withdrawal`, button(t(c, 'take_back'), { kind: 'quiet' }))}`
    }`,
    aside: aside(c, one),
  });
}

function said(c: Viewer, { criteria, levels, remarks, words }: Feedback): Html {
  return html`<div class="stack">
    <ul class="said-list">
      ${criteria.map((criterion, i) => {
        const level = levels[i];
        return html`<li class="said">
          <p class="row">
            <span class="said-title">${criterion}</span
            >${level && badge(t(c, levelWords[level][0]), levelTones[level])}
          </p>
          ${remarks[i] && html`<p>${remarks[i]}</p>`}
        </li>`;
      })}
    </ul>
    ${
      words !== '' &&
      html`<div class="said">
        <p class="hint">${t(c, 'give.words')}</p>
        <p>${words}</p>
      </div>`
    }
  </div>`;
}

function aside(c: Viewer, { asker, giver, role }: Feedback): Html {
  const line = (person: Feedback['asker']) => personLine({ ...person, href: `/people/${person.id}` });
  return html`${asideBlock(t(c, 'asker'), line(asker))}${asideBlock(t(c, 'giver'), line(giver))}${asideBlock(
    t(c, 'private'),
    html`<p>${role === 'shown' ? t(c, 'private_shown') : t(c, 'private_text')}</p>`,
  )}`;
}
