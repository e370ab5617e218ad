import { html, type Html } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import { t } from '../words.ts';

const recordingWords = {
  never: 'safety.never_recorded',
  'with consent': 'safety.recorded_with_consent',
  allowed: 'safety.may_be_recorded',
} as const;

/** What people can rely on before they say anything. */
export function safetyBox(c: Reader, { safety }: Pick<Declaration, 'safety'>): Html {
  const { confidential, recording, anonymous, keep_days: days, rule } = safety;
  return html`<div class="safety-box">
    <p class="safety-rule">${inWords(rule, c)}</p>
    <ul>
      ${promise('lock', t(c, confidential ? 'safety.confidential' : 'safety.open'))}${promise('video', t(c, recordingWords[recording]))}${anonymous && promise('eye-off', t(c, 'safety.anonymous'))}${days !== undefined && promise('trash-2', t(c, 'safety.deleted', { days }))}
    </ul>
  </div>`;
}

const promise = (drawing: IconName, words: string): Html =>
  html`<li>${icon(drawing)}<span>${words}</span></li>`;
