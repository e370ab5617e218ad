/**
 * What Word and Google Docs put on the clipboard, as plain structure. Word writes lists as paragraphs with a
 * bullet typed into them; the rest of its markup the editor's schema drops by itself.
 */
export function cleanOfficeMarkup(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const paragraph of page.querySelectorAll<HTMLElement>('p')) takeIntoList(paragraph);
  for (const empty of page.querySelectorAll('p')) if (isBlank(empty)) empty.remove();
  return page.body.innerHTML;
}

function takeIntoList(paragraph: HTMLElement): void {
  const style = paragraph.getAttribute('style') ?? '';
  if (!/mso-list:\s*l\d/.test(style)) return;
  const level = Number(/level(\d)/.exec(style)?.[1] ?? 1);
  const bullet = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
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
