import { escape } from '#platform/html/html.ts';
import { excerpt } from '#shared/rich-text/plain-text.ts';

/** A quotation of so many lines is read in passing; a longer one is what everybody has read before. */
const shortQuote = 4;
const deepestQuote = 4;

/** A plain mail as markup: paragraphs, quotations folded where they are long, without signature and list footer. */
export function foldText(text: string): string {
  const lines = withoutSignature(text.replaceAll('\r\n', '\n').split('\n'));
  return blocks(lines, 0);
}

function withoutSignature(lines: readonly string[]): string[] {
  const signature = lines.findLastIndex((line) => line === '-- ' || line === '--');
  const kept = signature > 0 ? lines.slice(0, signature) : [...lines];
  const footer = kept.findIndex(
    (line, i) => /^_{20,}$/.test(line) && /mailing list|@/i.test(kept[i + 1] ?? ''),
  );
  return footer > 0 ? kept.slice(0, footer) : kept;
}

const isQuoted = (line: string): boolean => /^ ?[>|] ?/.test(line) && !/^ ?\|/.test(line);

function blocks(lines: readonly string[], depth: number): string {
  let markup = '';
  let own: string[] = [];
  for (let i = 0; i < lines.length;) {
    if (!isQuoted(lines[i]!)) {
      own.push(lines[i++]!);
      continue;
    }
    const from = i;
    while (
      i < lines.length &&
      (isQuoted(lines[i]!) || (lines[i]!.trim() === '' && isQuoted(lines[i + 1] ?? '')))
    )
      i++;
    const quoted = lines.slice(from, i).map((line) => line.replace(/^ ?> ?/, ''));
    const who = quoted.length > shortQuote || depth > 0 ? takeAttribution(own) : null;
    markup += paragraphs(own) + quotation(quoted, who, depth);
    own = [];
  }
  return markup + paragraphs(own);
}

/** "On Tuesday Ben wrote:" stands over what is folded, in the place of its first words. */
function takeAttribution(lines: string[]): string | null {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  if (end < 0 || !/[:：]\s*$/.test(lines[end]!)) return null;
  const start = lines.slice(0, end).findLastIndex((line) => line.trim() === '') + 1;
  if (end - start > 2) return null;
  return lines.splice(start).join(' ').trim();
}

function quotation(lines: readonly string[], who: string | null, depth: number): string {
  const inner = depth < deepestQuote ? blocks(lines, depth + 1) : paragraphs(lines);
  if (inner === '') return '';
  const said = lines.filter((line) => line.trim() !== '');
  if (said.length <= shortQuote || depth > 0) {
    const by = who === null ? '' : `<p>${escape(who)}</p>`;
    return `${by}<blockquote>${inner}</blockquote>`;
  }
  const summary = who ?? excerpt(said.join(' ').replaceAll(/^[> ]+/g, ''), 80);
  return `<details><summary>${escape(summary)}</summary><blockquote>${inner}</blockquote></details>`;
}

/** Lines stay as they were broken: nothing tells a wrapped sentence from a table or a poem. */
function paragraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part.replace(/^\n+|\s+$/g, '')))
    .join('');
}

function paragraph(text: string): string {
  const lines = text.split('\n');
  const indented = lines.every((line) => /^(?: {4}|\t)/.test(line));
  if (indented)
    return `<pre><code>${escape(lines.map((line) => line.replace(/^(?: {4}|\t)/, '')).join('\n'))}</code></pre>`;
  return `<p>${lines.map(linked).join('<br>')}</p>`;
}

function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'])/)
    .map((part, i) => (i % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');
}
