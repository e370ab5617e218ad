import { html, type Html } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { fileField } from '#ui/file-field.ts';
import { icon } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** Files to go with a post, folded away until they are wanted; `limit` is the largest in bytes. */
export function attachField({ locale, timeZone }: Reader, limit: number, error: string | undefined): Html {
  return kept(['attach field', locale, timeZone, limit, error], () =>
    draw({ locale, timeZone }, limit, error),
  );
}

function draw(c: Reader, limit: number, error: string | undefined): Html {
  const field = fileField(
    c,
    { name: 'file', label: t(c, 'attach.label'), optional: true, error },
    { accept: [], kinds: t(c, 'attach.kinds'), megabytes: Math.floor(limit / 1_000_000), multiple: true },
  );
  return html`<details class="attach" ${error !== undefined && html`open`}>
    <summary>${icon('paperclip')}${t(c, 'attach')}</summary>
    ${field}
  </details>`;
}
