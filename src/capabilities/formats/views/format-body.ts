import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { fold } from '#ui/fold.ts';
import { icon } from '#ui/icon.ts';
import { section } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Declaration, Role } from '../declaration/declaration.ts';
import type { StepOf } from '../declaration/steps.ts';
import { inWords, type Text } from '../declaration/text.ts';
import { t } from '../words.ts';
import { agendaTable } from './agenda.ts';
import { safetyBox } from './safety.ts';
import { timeline } from './timeline.ts';

/** Everything that stands in the main column of a format, for readers and in the preview alike. */
export function formatBody(c: Reader, declared: Declaration): Html {
  const sessions = declared.steps.filter((step): step is StepOf<'session'> => step.kind === 'session');
  return html`<div class="format-purpose">${paragraphs(inWords(declared.purpose, c))}</div>
    ${suits(c, declared)}${section(t(c, 'format.happens'), timeline(c, declared))}${
      sessions.length > 0 &&
      section(
        t(c, 'format.sessions'),
        sessions.map((session) => sessionPart(c, declared, session)),
      )
    }${declared.roles.length > 0 && section(t(c, 'format.roles'), roles(c, declared))}${section(t(c, 'format.safety'), safetyBox(c, declared))}${
      declared.intake.questions.length + declared.intake.consents.length > 0 &&
      section(t(c, 'format.asked'), asked(c, declared))
    }${declared.materials.length > 0 && section(t(c, 'format.materials'), materials(c, declared))}${section(t(c, 'format.outputs'), ticked('check', declared.outputs, c))}${section(t(c, 'format.guide'), html`<div class="format-guide">${paragraphs(inWords(declared.facilitator_guide, c))}</div>`)}`;
}

const paragraphs = (text: string): Html[] =>
  text.split(/\n{2,}|\n(?=[-*] )/).map((one) => html`<p>${one.trim()}</p>`);

const ticked = (drawing: 'check' | 'x', said: readonly Text[], c: Reader): Html =>
  html`<ul class="ticked ticked-${drawing}">
    ${said.map((one) => html`<li>${icon(drawing)}<span>${inWords(one, c)}</span></li>`)}
  </ul>`;

function suits(c: Reader, { suits: { who, not } }: Declaration): Html {
  return html`<div class="suits">
    ${half(t(c, 'format.suits'), ticked('check', who, c))}${not.length > 0 && half(t(c, 'format.suits_not'), ticked('x', not, c))}
  </div>`;
}

const half = (title: string, content: Renderable): Html =>
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;

function sessionPart(c: Reader, declared: Declaration, session: StepOf<'session'>): Html {
  return html`<article class="session-part" id="session-${session.key}">
    <h3>${inWords(session.name, c)}</h3>
    ${session.summary !== undefined && html`<p class="session-summary">${inWords(session.summary, c)}</p>`}
    ${agendaTable(c, declared, session)}
    ${
      session.closing_question !== undefined &&
      html`<p class="session-closing">
        <span>${t(c, 'session.closing')}</span> ${inWords(session.closing_question, c)}
      </p>`
    }
  </article>`;
}

function roles(c: Reader, declared: Declaration): Html {
  return html`<dl class="role-list">
    ${declared.roles.map(
      (role) =>
        html`<div>
          <dt>${inWords(role.name, c)} ${roleBadges(c, role)}</dt>
          <dd>${inWords(role.description, c)}</dd>
        </div>`,
    )}
  </dl>`;
}

function roleBadges(c: Reader, { max, rotates, facilitates }: Role): Html {
  return html`${facilitates && badge(t(c, 'role.facilitates'), 'accent')}${max !== undefined && badge(t(c, 'role.most', { count: max }))}${rotates === 'session' && badge(t(c, 'role.rotates'), 'neutral', 'refresh-cw')}`;
}

function asked(c: Reader, { intake }: Declaration): Html {
  return html`<ul class="asked">
    ${intake.questions.map((question) => html`<li>${inWords(question.label, c)}${!question.required && html` <span class="optional">${t(c, 'asked.optional')}</span>`}</li>`)}${intake.consents.map((consent) => html`<li>${icon('check')}<span>${t(c, 'asked.consent', { text: inWords(consent.text, c) })}</span></li>`)}
  </ul>`;
}

function materials(c: Reader, declared: Declaration): Html {
  return html`<div class="material-list">
    ${declared.materials.map((one) => {
      const name = inWords(one.name, c);
      const title =
        one.url === undefined
          ? name
          : html`<a href="${one.url}" rel="noopener">${name}${icon('external-link')}</a>`;
      return one.body === undefined
        ? html`<p class="material">${title}</p>`
        : html`<div class="material">
            ${fold(name, html`${one.url !== undefined && html`<p>${title}</p>`}${paragraphs(inWords(one.body, c))}`)}
          </div>`;
    })}
  </div>`;
}
