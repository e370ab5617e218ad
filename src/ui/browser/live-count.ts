import { listen } from './live-source.ts';

/** <live-count topic="inbox:7">: the number of unread things beside a place, kept right while the page is open. */
class LiveCount extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = listen(this.getAttribute('topic') ?? '', ({ count }) => {
      if (count !== undefined) this.#show(count);
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #show(count: number): void {
    if (count === 0) return this.replaceChildren();
    const shown = document.createElement('span');
    shown.className = 'count';
    const number = document.createElement('span');
    number.ariaHidden = 'true';
    number.textContent = count > 99 ? '99+' : String(count);
    const words = document.createElement('span');
    words.className = 'visually-hidden';
    words.textContent =
      count === 1 ? (this.dataset['one'] ?? '') : (this.dataset['other'] ?? '').replace('#', String(count));
    shown.append(number, words);
    this.replaceChildren(shown);
  }
}

customElements.define('live-count', LiveCount);
