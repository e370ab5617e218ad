import { inWords, type Declaration } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { prose } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';

/** What the format says about a step, in its own words. */
export function instructionsOf(
  c: Reader,
  { declared }: Pick<Step, 'declared'>,
  declaration: Pick<Declaration, 'materials'>,
): Html | null {
  switch (declared.kind) {
    case 'task':
    case 'deliverable':
      return said(inWords(declared.instructions, c));
    case 'prompt':
      return said(inWords(declared.text, c));
    case 'reading':
      return reading(c, declared, declaration);
    case 'survey':
    case 'board':
      return said(inWords(declared.introduction, c));
    case 'session':
      return declared.summary === undefined ? null : said(inWords(declared.summary, c));
    case 'approval':
      return said(inWords(declared.question, c));
    case 'gate':
      return html`${prose(
        html`<p>${t(c, 'gate.criteria')}</p>
          <ul>
            ${declared.criteria.map(({ text }) => html`<li>${inWords(text, c)}</li>`)}
          </ul>`,
      )}`;
    default:
      return null;
  }
}

/** Written as plain text: an empty line begins a new paragraph. */
export const said = (text: string): Html =>
  prose(html`${text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}`);

function reading(
  c: Reader,
  declared: Extract<Step['declared'], { kind: 'reading' }>,
  { materials }: Pick<Declaration, 'materials'>,
): Html {
  const material = materials.find(({ key }) => key === declared.material);
  return html`${said(inWords(declared.what, c))}${
    material &&
    html`<article class="stack">
      <h3>${inWords(material.name, c)}</h3>
      ${material.body !== undefined && said(inWords(material.body, c))}${material.url !== undefined && html`<p>${linkButton(t(c, 'reading.open'), material.url, { icon: 'external-link' }, { rel: 'noopener' })}</p>`}
    </article>`
  }${declared.prompt !== undefined && said(inWords(declared.prompt, c))}`;
}
