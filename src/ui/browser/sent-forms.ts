import { config } from '@hotwired/turbo';

// A button that is disabled while its form is under way would lose the focus, and with it the place on the page.
config.forms.submitter = 'aria-disabled';

/** Forms that were sent and whose answer is being drawn: 'taken' when the server took what was in them. */
const sent = new WeakMap<Element, 'taken' | 'refused'>();
let last: HTMLFormElement | null = null;

/** How the form around an element fared in the answer that is being drawn; null where it was not sent. */
export function fate(element: Element): 'taken' | 'refused' | null {
  const form = element.closest('form');
  return (form && sent.get(form)) ?? null;
}

document.addEventListener('turbo:submit-end', (event) => {
  last = event.target as HTMLFormElement;
  sent.set(last, (event as CustomEvent<{ success: boolean }>).detail.success ? 'taken' : 'refused');
});

document.addEventListener('turbo:render', () => {
  if (!last) return;
  if (sent.get(last) === 'refused') document.querySelector<HTMLElement>('.error-summary')?.focus();
  sent.delete(last);
  last = null;
});

/**
 * When a page is drawn again in place, what was typed elsewhere on it stays: only the form that was sent takes
 * what the server gives it.
 */
document.addEventListener('turbo:before-morph-element', (event) => {
  const element = event.target as Element;
  if (fate(element) === null && isTyped(element)) event.preventDefault();
});

function isTyped(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
  return element.value !== element.defaultValue || element.checked !== element.defaultChecked;
}

/** An address says what was asked for, not what was left empty. */
document.addEventListener('formdata', (event) => {
  const { formData } = event;
  if ((event.target as HTMLFormElement).method !== 'get') return;
  // A list of names made first: deleting while going through would pass some over.
  const left = Array.from(formData, ([name, value]) => (value === '' ? name : null));
  for (const name of left) if (name !== null) formData.delete(name);
});
