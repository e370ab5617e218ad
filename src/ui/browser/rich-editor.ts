import { fate } from './sent-forms.ts';

/** What the editor's own file offers; it is fetched when someone begins to write. */
type EditorFile = { mount(element: HTMLElement, textarea: HTMLTextAreaElement): { destroy(): void } };

/**
 * <rich-editor>: a plain text field until it is first used, then the editor in the same place. Should the editor
 * not load, the text field stays and works.
 */
class RichEditor extends HTMLElement {
  #mounted: { destroy(): void } | undefined;
  #loading = false;

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#load());
    this.addEventListener('pointerenter', () => void import(this.dataset['src']!).catch(() => null), {
      once: true,
    });
    this.addEventListener('turbo:before-morph-element', (event) => {
      if (event.target === this) this.#drawnAgain(event as CustomEvent<{ newElement: Element }>);
    });
    const written = this.querySelector<HTMLInputElement>('input[name=format]')?.value === 'html';
    if (written || this.querySelector('template')) void this.#load();
  }

  disconnectedCallback(): void {
    this.#mounted?.destroy();
    this.#mounted = undefined;
  }

  /** The page is drawn again around the editor: what is being written stays, what was sent leaves. */
  #drawnAgain(event: CustomEvent<{ newElement: Element }>): void {
    if (!this.#mounted) return;
    if (fate(this) !== 'taken') return event.preventDefault();
    this.#mounted.destroy();
    this.#mounted = undefined;
    const textarea = this.querySelector('textarea');
    if (textarea) textarea.value = event.detail.newElement.querySelector('textarea')?.value ?? '';
  }

  async #load(): Promise<void> {
    const textarea = this.querySelector('textarea');
    if (this.#mounted || this.#loading || !textarea) return;
    this.#loading = true;
    try {
      const { mount } = (await import(this.dataset['src']!)) as EditorFile;
      if (this.isConnected) this.#mounted = mount(this, textarea);
    } catch {
      // The text field stays; the next time it is focused we try again.
    } finally {
      this.#loading = false;
    }
  }
}

customElements.define('rich-editor', RichEditor);
