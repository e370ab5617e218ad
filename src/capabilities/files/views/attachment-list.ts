import { html, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { icon } from '#ui/icon.ts';
import { addressOf } from '../file.ts';
import type { Attachment } from '../queries.ts';
import { t } from '../words.ts';

/** What a post carries beside what its words already show: pictures small, other files to download. */
export function attachmentList(
  c: Tongue,
  attachments: readonly Omit<Attachment, 'post_id'>[],
  body: string,
): Html | null {
  const beside = attachments.filter(({ key }) => !body.includes(`/files/${key}/`));
  if (beside.length === 0) return null;
  return html`<ul class="attachments" aria-label="${t(c, 'attachments')}">
    ${beside.map((attachment) => html`<li>${attachmentItem(c, attachment)}</li>`)}
  </ul>`;
}

function attachmentItem(c: Tongue, attachment: Omit<Attachment, 'post_id'>): Html {
  const { kind, name, width, height, size } = attachment;
  const address = addressOf(attachment);
  if (kind === 'picture')
    return html`<a class="attached-picture" href="${address}"
      ><img src="${address}" alt="${name}" width="${width}" height="${height}" loading="lazy"
    /></a>`;
  return html`<a class="attached-file" href="${address}" download
    >${icon('paperclip')}<span>${name}</span> <span class="attached-size">${sizeInWords(c, size)}</span></a
  >`;
}

function sizeInWords({ locale }: Tongue, size: number): string {
  const [unit, count]: [string, number] =
    size < 1000
      ? ['byte', size]
      : size < 1_000_000
        ? ['kilobyte', size / 1000]
        : ['megabyte', size / 1_000_000];
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  });
  return format.format(count);
}
