import { morphChildren } from '@hotwired/turbo';
import { listen, type Message } from './live-source.ts';

/** Several changes that follow on one another are drawn once. */
const pause = 250;

/**
 * <live-part topic="board:7">: a part of a page that is fetched and drawn again in place when its topic changes. What
 * is being typed in it, open menus and the focus stay; while something in it is dragged, it waits.
 */
class LivePart extends HTMLElement {
  #stop: (() => void) | undefined;
  #timer: number | undefined;

  connectedCallback(): void {
    this.#stop = listen(this.getAttribute('topic') ?? '', (message) => this.#hear(message));
    this.addEventListener('turbo:before-morph-attribute', keepOpen);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearTimeout(this.#timer);
  }

  #hear({ version }: Message): void {
    if (version !== undefined && version <= Number(this.dataset['version'])) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#draw(), pause);
  }

  async #draw(): Promise<void> {
    if (this.querySelector('[data-dragged]')) return this.#hear({ topic: '' });
    const answer = await fetch(this.dataset['src'] ?? '', { headers: { accept: 'text/html' } });
    if (!answer.ok || !this.isConnected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById(this.id);
    // A form that was sent meanwhile may have drawn the page already, with what is newer still.
    if (!now || Number(now.dataset['version']) < Number(this.dataset['version'])) return;
    this.dataset['version'] = now.dataset['version'] ?? '';
    morphChildren(this, now);
  }
}

function keepOpen(event: Event): void {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  if (attributeName === 'open' && event.target instanceof HTMLDetailsElement) event.preventDefault();
}

customElements.define('live-part', LivePart);
