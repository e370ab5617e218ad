import type { Editor } from '@tiptap/core';
import type { Words } from './words.ts';

/** The small panel that asks for the address of a link; opened below the button that is given. */
export function linkPanel(editor: Editor, element: HTMLElement, words: Words): (button: HTMLElement) => void {
  const panel = document.createElement('div');
  panel.className = 'editor-link';
  panel.popover = 'auto';
  const field = Object.assign(document.createElement('input'), {
    type: 'url',
    className: 'input',
    placeholder: 'https://',
    ariaLabel: words.address,
  });
  const set = act(words.apply, 'button button-primary', apply);
  const remove = act(words.remove, 'button button-quiet', () => finish(''));
  const row = document.createElement('div');
  row.append(field, set, remove);
  panel.append(row);
  element.append(panel);
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  });
  for (const quiet of ['input', 'change']) field.addEventListener(quiet, (event) => event.stopPropagation());

  function apply(): void {
    const typed = field.value.trim();
    finish(typed === '' || /^(?:[a-z]+:|\/)/i.test(typed) ? typed : `https://${typed}`);
  }

  function finish(address: string): void {
    panel.hidePopover();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') return void chain.unsetLink().run();
    if (!editor.state.selection.empty || editor.isActive('link'))
      return void chain.setLink({ href: address }).run();
    chain
      .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
      .run();
  }

  return (button) => {
    field.value = String(editor.getAttributes('link')['href'] ?? '');
    remove.hidden = field.value === '';
    panel.showPopover();
    const { left, top } = button.getBoundingClientRect();
    panel.style.left = `${Math.max(8, Math.min(left, innerWidth - panel.offsetWidth - 8))}px`;
    panel.style.top = `${Math.max(8, top - panel.offsetHeight - 8)}px`;
    field.focus();
  };
}

function act(label: string, look: string, run: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: look,
    textContent: label,
  });
  button.addEventListener('click', run);
  return button;
}
