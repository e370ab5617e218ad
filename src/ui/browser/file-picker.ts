/** <file-picker>: shows what was chosen, and says at once when a file is too large. */
class FilePicker extends HTMLElement {
  #previews: string[] = [];

  connectedCallback(): void {
    this.querySelector('input')?.addEventListener('change', () => this.#show());
  }

  disconnectedCallback(): void {
    for (const preview of this.#previews) URL.revokeObjectURL(preview);
  }

  #show(): void {
    const input = this.querySelector('input');
    const place = this.querySelector('output');
    if (!input || !place) return;
    const files = [...(input.files ?? [])];
    const tooLarge = files.some((file) => file.size > Number(this.dataset['bytes']));
    input.setCustomValidity(tooLarge ? (this.dataset['tooLarge'] ?? '') : '');
    place.className = tooLarge ? 'file-chosen error' : 'file-chosen';
    place.replaceChildren(
      ...(tooLarge ? [this.dataset['tooLarge'] ?? ''] : files.flatMap((file) => this.#preview(file))),
    );
    if (tooLarge) input.value = '';
  }

  #preview(file: File): Node[] {
    if (!/^image\/(?:png|jpeg|webp|gif|avif)$/.test(file.type)) return [];
    const address = URL.createObjectURL(file);
    this.#previews.push(address);
    const image = new Image();
    image.src = address;
    image.alt = file.name;
    return [image];
  }
}

customElements.define('file-picker', FilePicker);
