/** <auto-grow>: a text area that is as high as its text, where the browser does not do so by itself. */
class AutoGrow extends HTMLElement {
  connectedCallback(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    this.addEventListener('input', () => this.#fit());
    this.#fit();
  }

  #fit(): void {
    const area = this.querySelector('textarea');
    if (!area) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  }
}

customElements.define('auto-grow', AutoGrow);
