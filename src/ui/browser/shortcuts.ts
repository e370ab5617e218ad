import { visit } from '@hotwired/turbo';

const switchedOff = 'shortcuts-off';
let afterG = 0;

/** Keys for those who want them; each has a visible equal, and one switch in the dialog turns them off. */
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const element = target as HTMLElement;
  if (key === 'Enter' && (ctrlKey || metaKey)) return send(element);
  if (ctrlKey || metaKey || altKey || isWriting(element) || localStorage.getItem(switchedOff)) return;
  if (press(key, event.timeStamp)) event.preventDefault();
});

function isWriting(element: HTMLElement): boolean {
  return (
    element.isContentEditable || element.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  );
}

function send(element: HTMLElement): void {
  element.closest('form')?.requestSubmit();
}

/** True when the key meant something here. */
function press(key: string, when: number): boolean {
  if (when - afterG < 1_500) {
    afterG = 0;
    return go(key);
  }
  if (key === 'g') {
    afterG = when;
    return false;
  }
  if (key === '/') return focus('.rail-search input') || follow('a[href="/search"]');
  if (key === '?') return show();
  if (key === 'j' || key === 'k') return step(key === 'j' ? 1 : -1);
  return (
    key === 'r' && focus('[data-reply] rich-editor [contenteditable], [data-reply] textarea:not([hidden])')
  );
}

function go(key: string): boolean {
  return follow(`.rail [data-key="${CSS.escape(key)}"]`);
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (link) visit(link.href);
  return link !== null;
}

function focus(selector: string): boolean {
  const field = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  field?.focus();
  return field !== undefined;
}

function show(): boolean {
  document.getElementById('shortcuts')?.togglePopover();
  return true;
}

/** To the next or previous entry of a list or voice of a conversation. */
function step(way: 1 | -1): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>('main .entry-title a, main .post')];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[here === -1 ? (way === 1 ? 0 : stops.length - 1) : here + way];
  if (!next) return false;
  if (!next.matches('a')) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('change', ({ target }) => {
  const box = target as HTMLInputElement;
  if (box.id !== 'shortcuts-on') return;
  if (box.checked) localStorage.removeItem(switchedOff);
  else localStorage.setItem(switchedOff, 'yes');
});

document.addEventListener(
  'toggle',
  ({ target }) => {
    const box = (target as HTMLElement).querySelector<HTMLInputElement>('#shortcuts-on');
    if (box) box.checked = !localStorage.getItem(switchedOff);
  },
  true,
);
