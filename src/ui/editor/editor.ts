import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { cleanOfficeMarkup } from './clean-office-markup.ts';
import { filesIn, uploader } from './files.ts';
import { linkPanel } from './link-panel.ts';
import { asMarkup, looksLikeMarkdown } from './markdown.ts';
import { mentions, MentionMark } from './mention.ts';
import { Picture } from './picture.ts';
import { toolbar } from './toolbar.ts';
import type { Words } from './words.ts';

/** Puts the editor in the place of the plain text field, with what was typed so far. */
export function mount(element: HTMLElement, textarea: HTMLTextAreaElement): { destroy(): void } {
  const words = JSON.parse(element.dataset['words'] ?? '{}') as Words;
  const format = element.querySelector<HTMLInputElement>('input[name=format]')!;
  const bar = element.querySelector<HTMLElement>('.editor-bar')!;
  const hint = [...bar.childNodes];
  const focused = document.activeElement === textarea;
  const place = document.createElement('div');
  textarea.before(place);

  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: firstContent(element, textarea, format),
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        underline: false,
        link: { openOnClick: false, defaultProtocol: 'https' },
      }),
      Placeholder.configure({ placeholder: textarea.placeholder }),
      Picture.configure({ label: words['image-text'] }),
      MentionMark,
      mentions(element.dataset['context'] ?? '', words, element),
    ],
    editorProps: {
      attributes: surfaceAttributes(textarea),
      transformPastedHTML: cleanOfficeMarkup,
      handleKeyDown: (_, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      handlePaste: (_, event) => pasteFiles(event.clipboardData) || pasteMarkdown(event.clipboardData),
      handleDrop: (_, event) => pasteFiles(event.dataTransfer),
    },
    onUpdate: keep,
  });

  const upload = uploader(editor, element, words);
  const link = linkPanel(editor, element, words);
  const stopToolbar = toolbar(editor, bar, words, { link, files: upload });

  function pasteFiles(data: DataTransfer | null): boolean {
    const files = filesIn(data);
    if (files.length > 0) upload(files);
    return files.length > 0;
  }

  function pasteMarkdown(data: DataTransfer | null): boolean {
    const text = data?.getData('text/plain') ?? '';
    if (data?.types.includes('text/html') || !looksLikeMarkdown(text)) return false;
    return editor.commands.insertContent(asMarkup(text));
  }

  /** The plain field carries what is written, so that the form, its draft and a broken script find it there. */
  function keep(): void {
    format.value = 'html';
    textarea.value = editor.isEmpty ? '' : editor.getHTML().replace(/(?:<p><\/p>)+$/, '');
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const { id } = textarea;
  // The focus goes over in one step: a key that is pressed meanwhile must not be lost or taken for a shortcut.
  if (focused) {
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
    // Somebody in the middle of a sentence has typed a space that no markup ends with.
    const space = / +$/.exec(textarea.value)?.[0];
    if (space) editor.view.dispatch(editor.state.tr.insertText(space));
  }
  textarea.hidden = true;
  textarea.id = `${id}-plain`;
  editor.view.dom.id = id;
  function destroy(): void {
    document.removeEventListener('turbo:before-cache', destroy);
    stopToolbar();
    bar.replaceChildren(...hint);
    editor.destroy();
    place.remove();
    textarea.hidden = false;
    textarea.id = id;
  }
  document.addEventListener('turbo:before-cache', destroy);
  return { destroy };
}

/** What was typed wins over what the page brought; Markdown is read, markup taken as it is. */
function firstContent(element: HTMLElement, textarea: HTMLTextAreaElement, format: HTMLInputElement): string {
  if (format.value === 'html') return textarea.value;
  const untouched = textarea.value === textarea.defaultValue;
  return (untouched && element.querySelector('template')?.content.textContent) || asMarkup(textarea.value);
}

function surfaceAttributes(textarea: HTMLTextAreaElement): Record<string, string> {
  const { id } = textarea;
  const given: Record<string, string> = {
    class: 'editor-surface prose',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
  };
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = textarea.getAttribute(name);
    if (value !== null) given[name] = value;
  }
  return given;
}
