import { say } from './flash-message.ts';

type Answer = { failed: boolean; responseHTML: Promise<string | undefined> };

/** <press-button>: shows the effect of a press at once, and takes it back with the reason when the server refuses. */
class PressButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('turbo:submit-start', () => this.#turn());
    this.addEventListener('turbo:submit-end', (event) => {
      if (!(event as CustomEvent<{ success: boolean }>).detail.success) this.#turn();
    });
    this.addEventListener('turbo:before-fetch-response', (event) => {
      const answer = (event as CustomEvent<{ fetchResponse: Answer }>).detail.fetchResponse;
      if (!answer.failed) return;
      event.preventDefault();
      void answer.responseHTML.then((markup) => say(reason(markup ?? '')));
    });
  }

  #turn(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const pressed = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!pressed));
    const count = this.querySelector('.press-count');
    if (count) count.textContent = String(Number(count.textContent) + (pressed ? -1 : 1));
  }
}

/** The first sentences of the page that came instead. */
function reason(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const words = [...page.querySelectorAll('main h1, main .hint, main .lead')].map(({ textContent }) =>
    textContent.trim(),
  );
  return words.slice(0, 2).join('. ');
}

customElements.define('press-button', PressButton);
