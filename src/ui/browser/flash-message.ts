const stay = 8_000;

/** <flash-message>: leaves after a while, but not while it is pointed at or holds the focus. */
class FlashMessage extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    for (const held of ['pointerenter', 'focusin'])
      this.addEventListener(held, () => clearTimeout(this.#timer));
    for (const left of ['pointerleave', 'focusout']) this.addEventListener(left, () => this.#wait());
    this.#wait();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.remove(), this.querySelector('form') ? stay * 2 : stay);
  }
}

customElements.define('flash-message', FlashMessage);

/** A message belongs to the moment: it is not there again when one comes back to the page. */
document.addEventListener('turbo:before-cache', () => {
  for (const message of document.querySelectorAll('flash-message')) message.remove();
});

/** Says something that only the browser knows, where the server's own messages stand. */
export function say(text: string): void {
  const message = document.createElement('flash-message');
  message.append(Object.assign(document.createElement('p'), { textContent: text }));
  document.getElementById('flashes')?.append(message);
}
