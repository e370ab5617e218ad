import { html, type Html } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import { inWords } from '../declaration/text.ts';
import type { Listed } from '../list-formats.ts';
import { t } from '../words.ts';
import { sizeInWords } from './format-words.ts';

/** Formats beside each other, each with what one compares. */
export function formatTiles(c: Viewer, label: string, formats: readonly Listed[]): Html {
  return html`<ul class="format-tiles" aria-label="${label}">
    ${formats.map((one) => tile(c, one))}
  </ul>`;
}

function tile(c: Viewer, { declared, own }: Listed): Html {
  const { key, name, tagline, weeks, effort } = declared;
  return html`<li class="format-tile">
    <p class="format-name"><a href="/formats/${key}">${inWords(name, c)}</a></p>
    <p class="format-tagline">${inWords(tagline, c)}</p>
    ${own && html`<p class="format-by">${by(c, own)}</p>`}
    <ul class="format-facts">
      ${fact('users', sizeInWords(c, declared))}${fact('calendar-days', t(c, 'length.days', { count: weeks }))}${fact('clock', t(c, 'effort.week', { minutes: effort.participant }))}
    </ul>
  </li>`;
}

const fact = (drawing: IconName, words: string): Html => html`<li>${icon(drawing)}<span>${words}</span></li>`;

function by(c: Viewer, { owner, community }: NonNullable<Listed['own']>): string {
  if (community !== null) return t(c, 'tile.in_community', { community });
  return owner === null ? t(c, 'tile.from_here') : t(c, 'tile.by', { owner });
}
