import type { ChainedCommands, Editor } from '@tiptap/core';
import {
  AtSign,
  Bold,
  Code,
  Heading,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Quote,
  SquareCode,
} from 'lucide-static';
import type { Words } from './words.ts';

type Tool = {
  word: keyof Words;
  drawing: string;
  /** Marks the button while the cursor stands in such a thing. */
  name?: string;
  run: (chain: ChainedCommands) => ChainedCommands;
};

const tools: readonly Tool[] = [
  { word: 'bold', drawing: Bold, name: 'bold', run: (chain) => chain.toggleBold() },
  { word: 'italic', drawing: Italic, name: 'italic', run: (chain) => chain.toggleItalic() },
  { word: 'heading', drawing: Heading, name: 'heading', run: (chain) => chain.toggleHeading({ level: 2 }) },
  { word: 'bullets', drawing: List, name: 'bulletList', run: (chain) => chain.toggleBulletList() },
  { word: 'numbers', drawing: ListOrdered, name: 'orderedList', run: (chain) => chain.toggleOrderedList() },
  { word: 'quote', drawing: Quote, name: 'blockquote', run: (chain) => chain.toggleBlockquote() },
  { word: 'code', drawing: Code, name: 'code', run: (chain) => chain.toggleCode() },
  { word: 'codeblock', drawing: SquareCode, name: 'codeBlock', run: (chain) => chain.toggleCodeBlock() },
  { word: 'mention', drawing: AtSign, run: (chain) => chain.insertContent('@') },
];

type Panels = { link: (button: HTMLElement) => void; files: (files: readonly File[]) => void };

/** The row of buttons under the text: one stop for Tab, arrows move within it. Call the answer to take it away. */
export function toolbar(editor: Editor, bar: HTMLElement, words: Words, { link, files }: Panels): () => void {
  const row = document.createElement('div');
  row.role = 'toolbar';
  row.ariaLabel = words.toolbar;
  const marked = tools.map((tool) => {
    const button = toolButton(words[tool.word], tool.drawing);
    button.addEventListener('click', () => tool.run(editor.chain().focus()).run());
    return { button, name: tool.name };
  });
  const linkButton = toolButton(words.link, Link);
  linkButton.addEventListener('click', () => link(linkButton));
  marked.splice(2, 0, { button: linkButton, name: 'link' });
  row.append(...marked.map(({ button }) => button), fileButton(words, files));
  bar.replaceChildren(row);
  rove(row);

  function mark(): void {
    for (const { button, name } of marked) if (name) button.ariaPressed = String(editor.isActive(name));
  }
  mark();
  editor.on('transaction', mark);
  return () => editor.off('transaction', mark);
}

function toolButton(label: string, drawing: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = label;
  button.ariaLabel = label;
  button.innerHTML = drawing;
  const svg = button.querySelector('svg');
  svg?.setAttribute('class', 'icon');
  svg?.setAttribute('aria-hidden', 'true');
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  return button;
}

function fileButton(words: Words, files: (files: readonly File[]) => void): HTMLElement {
  const button = toolButton(words.image, Image);
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
  input.addEventListener('change', () => {
    files([...(input.files ?? [])]);
    input.value = '';
  });
  button.addEventListener('click', () => input.click());
  return button;
}

function rove(row: HTMLElement): void {
  const buttons = [...row.querySelectorAll('button')];
  const stop = (at: HTMLElement) => buttons.forEach((button) => (button.tabIndex = button === at ? 0 : -1));
  stop(buttons[0]!);
  row.addEventListener('focusin', ({ target }) => stop(target as HTMLElement));
  row.addEventListener('keydown', (event) => {
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (here === -1 || next === undefined) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  });
}
