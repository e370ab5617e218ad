import { attributes, html, type Html } from '#platform/html/html.ts';
import { personLine } from '#ui/person-line.ts';
import { badge } from '#ui/badge.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Entry } from '../cards/card.ts';
import type { CardView } from '../cards/read-card.ts';
import { t } from '../words.ts';
import { promptsOf } from './card-words.ts';

/** To each question what was said, one voice under the other. */
export function answersPart(c: Viewer, { card, entries }: CardView): Html {
  return html`${card.together && html`<p class="hint">${t(c, 'card.written_of', { count: card.written, people: card.people })}</p>`}${promptsOf(
    c,
    card,
  ).map((prompt, i) => {
    const said = entries.filter(({ answers }) => answers[i] !== '');
    return section(
      prompt,
      said.length === 0
        ? html`<p class="hint">${t(c, 'card.no_answer')}</p>`
        : html`<ul class="card-answers">
            ${said.map((entry) => voice(c, entry, i, card.together))}
          </ul>`,
    );
  })}`;
}

function voice(c: Viewer, { answers, author, mine }: Entry, i: number, together: boolean): Html {
  const beside =
    together &&
    author !== null &&
    personLine({ ...author, href: `/people/${author.id}` }, undefined, 'small');
  return html`<li${attributes({ class: mine && together && 'card-answer-mine' })}>
    ${beside}
    <p class="card-words">${answers[i]}</p>
    ${together && mine && author === null && html`<p>${badge(t(c, 'card.your_words'))}</p>`}
  </li>`;
}
