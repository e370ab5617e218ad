/**
 * What Word and Google Docs put on the clipboard, as plain structure. They say with styles what we say with
 * elements, and Word writes lists as paragraphs with a bullet typed into them. The rest of their markup is
 * dropped by the editor's schema.
 */
export function cleanOfficeMarkup(markup: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(markup), 'text/html');
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) takeEmphasis(element);
  for (const paragraph of page.querySelectorAll<HTMLElement>('p')) takeIntoList(paragraph);
  for (const paragraph of page.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
  return page.body.innerHTML;
}

/** Styles go under another name before the browser reads them: the content security policy forbids inline ones. */
function withoutStyles(markup: string): string {
  return markup
    .replaceAll(/<style[\s\S]*?<\/style>/gi, '')
    .replaceAll(/(<[a-z][^>]*?)\sstyle=/gi, '$1 data-style=');
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** Google Docs writes bold as a span with a weight, and wraps everything in a <b> that is not bold. */
function takeEmphasis(element: HTMLElement): void {
  const style = styleOf(element);
  if (element.matches('b, strong') && /font-weight:\s*normal/i.test(style))
    return element.replaceWith(...element.childNodes);
  if (!element.matches('span')) return;
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrapInside(element, 'strong');
  if (/font-style:\s*italic/i.test(style)) wrapInside(element, 'em');
}

function wrapInside(element: HTMLElement, name: 'strong' | 'em'): void {
  const wrap = element.ownerDocument.createElement(name);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

function takeIntoList(paragraph: HTMLElement): void {
  const style = styleOf(paragraph);
  if (!/mso-list:\s*l\d/.test(style)) return;
  const level = Number(/level(\d)/.exec(style)?.[1] ?? 1);
  const bullet = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  );
  const kind = /^\s*[\da-z]{1,3}[.)]/i.test(bullet?.textContent ?? '') ? 'ol' : 'ul';
  bullet?.remove();
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  listFor(paragraph, kind, level).append(item);
  paragraph.remove();
}

/** The list before this paragraph at its depth, or a new one there. */
function listFor(paragraph: HTMLElement, kind: 'ol' | 'ul', level: number): Element {
  const before = paragraph.previousElementSibling;
  let list = before?.matches('ul, ol') ? before : null;
  if (!list) {
    list = paragraph.ownerDocument.createElement(kind);
    paragraph.before(list);
  }
  for (let depth = 1; depth < level; depth++) list = within(list, kind);
  return list;
}

function within(list: Element, kind: 'ol' | 'ul'): Element {
  const item = list.lastElementChild ?? list.appendChild(list.ownerDocument.createElement('li'));
  const inner = item.lastElementChild;
  return inner?.matches('ul, ol') ? inner : item.appendChild(list.ownerDocument.createElement(kind));
}

function isBlank(paragraph: HTMLElement): boolean {
  return (paragraph.textContent ?? '').trim() === '' && paragraph.querySelector('img, br') === null;
}
