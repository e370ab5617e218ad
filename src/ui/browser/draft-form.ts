const pause = 1_200;
const retry = 5_000;

/** <draft-form>: keeps on the server what is typed into its form, after a pause and when the page is left. */
class DraftForm extends HTMLElement {
  #timer: number | undefined;
  #unsaved = false;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('input', () => this.#wait(pause), { signal });
    this.addEventListener('submit', () => this.#forget(), { signal });
    this.addEventListener(
      'turbo:submit-end',
      (event) => {
        if (!(event as CustomEvent<{ success: boolean }>).detail.success) this.#wait(pause);
      },
      { signal },
    );
    window.addEventListener('pagehide', () => this.#leave(), { signal });
  }

  disconnectedCallback(): void {
    this.#leave();
    this.#stop.abort();
  }

  #wait(time: number): void {
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), time);
  }

  #forget(): void {
    this.#unsaved = false;
    clearTimeout(this.#timer);
  }

  async #save(): Promise<void> {
    this.#forget();
    this.#say('saving');
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: this.#written() });
      if (!answer.ok) throw new Error(String(answer.status));
      if (!this.#unsaved) this.#say('saved');
    } catch {
      this.#say('failed');
      this.#wait(retry);
    }
  }

  #leave(): void {
    if (this.#unsaved) navigator.sendBeacon('/drafts', this.#written());
    this.#forget();
  }

  #written(): URLSearchParams {
    const written = new URLSearchParams({ key: this.dataset['key'] ?? '' });
    for (const form of this.querySelectorAll('form')) {
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') written.append(name, value);
    }
    return written;
  }

  #say(state: 'saving' | 'saved' | 'failed'): void {
    const place = this.querySelector('.draft-state');
    if (place) place.textContent = this.dataset[state] ?? '';
  }
}

customElements.define('draft-form', DraftForm);
