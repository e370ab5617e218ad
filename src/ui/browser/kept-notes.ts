const pause = 900;
const retry = 5_000;

/**
 * <kept-notes>: keeps what is typed into its form as it is typed. The form is sent to where it would be sent by its
 * button; the answer says what stands there now, with what others wrote meanwhile.
 */
class KeptNotes extends HTMLElement {
  #timer: number | undefined;
  #unsaved = false;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('input', () => this.#wait(pause), { signal });
    this.addEventListener('focusout', () => this.#unsaved && void this.#save(), { signal });
    window.addEventListener('pagehide', () => this.#leave(), { signal });
    this.addEventListener('turbo:before-morph-element', (event) => this.#protect(event), { signal });
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

  /** What is being written is not drawn over; once it is kept, what others wrote comes in. */
  #protect(event: Event): void {
    const { field } = this;
    if (event.target !== this && !(event.target instanceof Node && this.contains(event.target))) return;
    if (this.#unsaved || document.activeElement === field) event.preventDefault();
  }

  get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  async #save(): Promise<void> {
    const form = this.querySelector('form')!;
    const sent = this.field.value;
    this.#unsaved = false;
    clearTimeout(this.#timer);
    this.#say('saving');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: this.#written(),
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { body } = (await answer.json()) as { body: string };
      this.#keep(sent, body);
      this.#say('saved');
    } catch {
      this.#say('failed');
      this.#wait(retry);
    }
  }

  /** What stands on the server now is what the next change begins from. */
  #keep(sent: string, now: string): void {
    const { field } = this;
    const base = this.querySelector<HTMLInputElement>('input[name=base]');
    if (field.value !== sent) {
      // Typed on while it was sent: that part is merged with the next one.
      if (base) base.value = sent;
      return;
    }
    if (base) base.value = now;
    if (now === field.value) return void (field.defaultValue = now);
    const { selectionStart, selectionEnd } = field;
    field.value = now;
    field.defaultValue = now;
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  }

  #leave(): void {
    if (this.#unsaved) navigator.sendBeacon(this.querySelector('form')!.action, this.#written());
    this.#unsaved = false;
    clearTimeout(this.#timer);
  }

  #written(): URLSearchParams {
    const written = new URLSearchParams();
    for (const [name, value] of new FormData(this.querySelector('form')!))
      if (typeof value === 'string') written.append(name, value);
    return written;
  }

  #say(state: 'saving' | 'saved' | 'failed'): void {
    const place = this.querySelector('.draft-state');
    if (place) place.textContent = this.dataset[state] ?? '';
  }
}

customElements.define('kept-notes', KeptNotes);
