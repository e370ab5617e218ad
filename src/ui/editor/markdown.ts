import { marked } from 'marked';

const marks = [
  /^#{1,4} \S/m,
  /^\s*[-*+] \S/m,
  /^\s*\d+[.)] \S/m,
  /^> \S/m,
  /^```/m,
  /\*\*\S[^*]*\*\*/,
  /\[[^\]]+\]\(\S+\)/,
  /`[^`\n]+`/,
];

/** Whether plain text was written as Markdown, so that pasting it should give what it means. */
export function looksLikeMarkdown(text: string): boolean {
  return marks.some((mark) => mark.test(text));
}

/** Markdown as markup. What the schema of the editor does not know is dropped when it is read. */
export function asMarkup(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks: true });
}
