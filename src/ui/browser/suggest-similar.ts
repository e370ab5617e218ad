const pause = 350;
const shortest = 6;

/** <suggest-similar>: fetches what resembles the title while it is typed, and shows it below the field. */
class SuggestSimilar extends HTMLElement {
  #timer: number | undefined;
  #asking = new AbortController();
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const field = document.getElementById(this.dataset['field'] ?? '') as HTMLInputElement | null;
    field?.addEventListener('input', () => this.#wait(field.value.trim()), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#stop.abort();
  }

  #wait(title: string): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#timer = window.setTimeout(() => void this.#ask(title), pause);
  }

  async #ask(title: string): Promise<void> {
    const place = this.firstElementChild;
    if (!place) return;
    if (title.length < shortest) return place.replaceChildren();
    this.#asking = new AbortController();
    const address = new URL(this.dataset['src'] ?? '', location.href);
    address.searchParams.set('q', title);
    try {
      const answer = await fetch(address, { signal: this.#asking.signal, headers: { accept: 'text/html' } });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch {
      // Typed on, or no connection: the form works without suggestions.
    }
  }
}

customElements.define('suggest-similar', SuggestSimilar);
