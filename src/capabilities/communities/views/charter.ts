import { html, type Html } from '#platform/html/html.ts';
import type { Viewer } from '#ui/viewer.ts';
import { charterParts, type Charter, type CharterPart } from '../charter/charter.ts';
import { partWords } from './charter-words.ts';
import { plainText } from './plain-text.ts';

/** The values are read side by side and where they meet below them, as that is the point. */
const beside: ReadonlySet<CharterPart> = new Set(['value_organisation', 'value_members', 'overlap']);

/** A charter as people read it. Parts that are not written yet are left out. */
export function charterText(c: Viewer, charter: Charter): Html {
  const written = charterParts.filter((part) => charter[part]);
  const one = (part: CharterPart) =>
    html`<section class="charter-part">
      <h2>${partWords(c, part).heading}</h2>
      ${plainText(charter[part] ?? '')}
    </section>`;
  const pair = written.filter((part) => beside.has(part));
  return html`<div class="charter">
    ${written.map((part) =>
      part === pair[0]
        ? html`<div class="charter-pair">${pair.map(one)}</div>`
        : beside.has(part)
          ? null
          : one(part),
    )}
  </div>`;
}
