import { inWords, keyFacts, safetyBox } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { fold } from '#ui/fold.ts';
import { icon } from '#ui/icon.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { aboutActions } from './about-actions.ts';
import { aboutAside } from './about-aside.ts';
import { aboutNotices } from './about-notices.ts';
import { paragraphs, type AboutShown } from './about-shown.ts';
import { programmeFrame } from './programme-frame.ts';
import { stateBadge } from './state-words.ts';
import { whatHappens } from './what-happens.ts';

/** A programme for whoever thinks about taking part: what for, what happens when, what it takes, what is safe. */
export function aboutPage(c: Viewer, shown: AboutShown): Html {
  const { programme, about } = shown;
  const { declared } = programme;
  const main = html`${aboutNotices(c, shown)}
    <div class="format-purpose">${paragraphs(programme.purpose || inWords(declared.purpose, c))}</div>
    ${keyFacts(c, declared)}${section(t(c, 'about.happens'), whatHappens(c, programme))}${section(
      t(c, 'about.safe'),
      html`${safetyBox(c, declared)}
        <p class="section-note">${t(c, 'about.organisers_see')}</p>`,
    )}${asked(c, programme)}${materials(c, programme, about)}`;
  return programmeFrame(c, programme, {
    current: 'about',
    lead: html`<p>${inWords(declared.tagline, c)}</p>
      <p class="row">${stateBadge(c, programme.state)}</p>`,
    actions: aboutActions(c, shown),
    main,
    aside: aboutAside(c, shown),
  });
}

function asked(c: Viewer, { declared }: Programme): Renderable {
  const { questions, consents } = declared.intake;
  if (questions.length + consents.length === 0) return false;
  return section(
    t(c, 'about.asked'),
    html`<ul class="asked">
      ${questions.map(
        (question) =>
          html`<li>
            ${inWords(question.label, c)}${!question.required && html` <span class="optional">${t(c, 'about.optional')}</span>`}
          </li>`,
      )}${consents.map((consent) => html`<li>${icon('check')}<span>${inWords(consent.text, c)}</span></li>`)}
    </ul>`,
  );
}

function materials(c: Viewer, { declared }: Programme, { links }: AboutShown['about']): Renderable {
  if (declared.materials.length + links.length === 0) return false;
  const away = (name: string, url: string) =>
    html`<a href="${url}" rel="noopener">${name}${icon('external-link')}</a>`;
  return section(
    t(c, 'about.materials'),
    html`<div class="material-list">
      ${links.map(({ name, url }) => html`<p class="material">${away(name, url)}</p>`)}${declared.materials.map(
        ({ name, body, url }) => {
          const title = inWords(name, c);
          if (body === undefined)
            return html`<p class="material">${url === undefined ? title : away(title, url)}</p>`;
          return html`<div class="material">
            ${fold(title, html`${url !== undefined && html`<p>${away(title, url)}</p>`}${paragraphs(inWords(body, c))}`)}
          </div>`;
        },
      )}
    </div>`,
  );
}
