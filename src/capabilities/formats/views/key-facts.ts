import { html, type Html } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { t } from '../words.ts';
import { placeWords, sizeInWords } from './format-words.ts';

/** What one weighs first: how many, how long, how much of a week, and where. */
export function keyFacts(c: Reader, declared: Declaration): Html {
  const { weeks, effort, suits } = declared;
  return html`<dl class="key-facts">
    ${fact('users', t(c, 'facts.group'), sizeInWords(c, declared))}
    ${fact('calendar-days', t(c, 'facts.length'), t(c, 'length.days', { count: weeks }))}
    ${fact('clock', t(c, 'facts.effort'), t(c, 'effort.week', { minutes: effort.participant }))}
    ${fact('map-pin', t(c, 'facts.place'), t(c, placeWords[suits.place]))}
  </dl>`;
}

const fact = (drawing: IconName, label: string, value: string): Html =>
  html`<div>
    <dt>${icon(drawing)}${label}</dt>
    <dd>${value}</dd>
  </div>`;
