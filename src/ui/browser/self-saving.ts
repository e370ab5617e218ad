const retry = 4_000;

/**
 * <self-saving src="/…">: a form in which each tap is kept at once. What was tapped goes to `src` alone, with what it
 * was when the form was drawn; the button of the form leads on, and sends the rest where a tap did not get through.
 */
class SelfSaving extends HTMLElement {
  #waiting = new Set<string>();
  #busy = false;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('change', (event) => this.#changed(event), { signal });
    window.addEventListener('pagehide', () => this.#leave(), { signal });
  }

  disconnectedCallback(): void {
    this.#leave();
    this.#stop.abort();
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.name === '') return;
    this.#waiting.add(target.name);
    void this.#send();
  }

  /** One after another, so that the last tap is the last that arrives. */
  async #send(): Promise<void> {
    if (this.#busy) return;
    const [name] = this.#waiting;
    if (name === undefined) return this.#say('saved');
    this.#busy = true;
    this.#waiting.delete(name);
    this.#say('saving');
    const body = this.#written(name);
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body, keepalive: true });
      // Refused for good, as it was finished or taken away elsewhere: the page says what stands now.
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const was = this.#was(name);
      if (was) was.value = body.getAll(name).join(',');
      this.#busy = false;
      void this.#send();
    } catch {
      this.#waiting.add(name);
      this.#say('failed');
      window.setTimeout(() => {
        this.#busy = false;
        void this.#send();
      }, retry);
    }
  }

  #leave(): void {
    for (const name of this.#waiting)
      navigator.sendBeacon(this.getAttribute('src') ?? '', this.#written(name));
    this.#waiting.clear();
  }

  #was(name: string): HTMLInputElement | null {
    return this.querySelector(`input[name="was.${name}"]`);
  }

  #written(name: string): URLSearchParams {
    const written = new URLSearchParams();
    for (const [field, value] of new FormData(this.querySelector('form')!))
      if ((field === name || field === `was.${name}`) && typeof value === 'string')
        written.append(field, value);
    return written;
  }

  #say(state: 'saving' | 'saved' | 'failed'): void {
    const place = this.querySelector('.draft-state');
    if (place) place.textContent = this.dataset[state] ?? '';
  }
}

customElements.define('self-saving', SelfSaving);
