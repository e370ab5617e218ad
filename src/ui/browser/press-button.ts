/** <press-button>: shows the effect of a press at once, and takes it back when the server refuses. */
class PressButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('turbo:submit-start', () => this.#turn());
    this.addEventListener('turbo:submit-end', (event) => {
      if (!(event as CustomEvent<{ success: boolean }>).detail.success) this.#turn();
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

customElements.define('press-button', PressButton);
