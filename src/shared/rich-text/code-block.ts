import { element, type Element, type Piece } from './tree.ts';

const languages = new Set([
  'bash', 'c', 'cpp', 'csharp', 'css', 'diff', 'go', 'html', 'java', 'javascript', 'json', 'jsx', 'kotlin', 'latex',
  'lua', 'markdown', 'php', 'powershell', 'python', 'r', 'ruby', 'rust', 'scala', 'shell', 'sql', 'swift', 'toml',
  'tsx', 'typescript', 'xml', 'yaml',
]); // prettier-ignore
const shorthands: Record<string, string> = {
  cs: 'csharp', js: 'javascript', md: 'markdown', py: 'python', rb: 'ruby', rs: 'rust', sh: 'bash', ts: 'typescript',
  yml: 'yaml',
}; // prettier-ignore

/** Code as it was typed, with the language where it is one we know. */
export function codeBlock({ attributes, children }: Element): Element[] {
  const code = textOf(children).replace(/\s+$/, '');
  if (code.trim() === '') return [];
  const inner = children.find((child): child is Element => typeof child !== 'string' && child.tag === 'code');
  const language = languageIn(inner?.attributes['class']) ?? languageIn(attributes['class']);
  const named = language === undefined ? {} : { class: `language-${language}` };
  return [element('pre', [element('code', [`${code}\n`], named)])];
}

function languageIn(classes: string | undefined): string | undefined {
  for (const name of classes?.split(/\s+/) ?? []) {
    const given = /^lang(?:uage)?-(.+)$/.exec(name)?.[1]?.toLowerCase();
    const known = given === undefined ? undefined : (shorthands[given] ?? given);
    if (known !== undefined && languages.has(known)) return known;
  }
  return undefined;
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else text += piece.tag === 'br' ? '\n' : textOf(piece.children);
  }
  return text.replaceAll(/\r\n?/g, '\n');
}
