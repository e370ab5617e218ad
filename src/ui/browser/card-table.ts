/**
 * <card-table data-action="/boards/7/cards">: cards can be dragged onto one another and into another column. Shows the
 * effect at once and sends it; the same is possible on the page of a card. Without an action nothing can be dragged.
 */
class CardTable extends HTMLElement {
  #dragged: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('dragstart', (event) => this.#take(event));
    this.addEventListener('dragover', (event) => this.#over(event));
    this.addEventListener('drop', (event) => this.#drop(event));
    this.addEventListener('dragend', () => this.#letGo());
  }

  #take(event: DragEvent): void {
    const card = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!card || !this.dataset['action']) return;
    event.dataTransfer?.setData('text/plain', card.dataset['card'] ?? '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    card.dataset['dragged'] = '';
    this.#dragged = card;
  }

  #over(event: DragEvent): void {
    const place = this.#placeOf(event);
    for (const other of this.querySelectorAll('[data-over]'))
      if (other !== place) other.removeAttribute('data-over');
    if (!place) return;
    event.preventDefault();
    place.setAttribute('data-over', '');
  }

  #drop(event: DragEvent): void {
    const place = this.#placeOf(event);
    const card = this.#dragged;
    if (!place || !card) return;
    event.preventDefault();
    const onto = place.dataset['card'] ?? '';
    const column = place.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '';
    this.#letGo();
    if (onto === '') place.querySelector('.board-cards')?.append(card);
    else card.hidden = true;
    this.#send(card.dataset['card'] ?? '', onto === '' ? { column } : { onto });
  }

  /** The pile below the pointer, else the column; nothing where the card lies already. */
  #placeOf(event: DragEvent): HTMLElement | null {
    const card = this.#dragged;
    const at = event.target as Element;
    const pile = at.closest<HTMLElement>('.board-card');
    if (!card || pile?.contains(card)) return null;
    if (pile) return pile;
    return at.closest<HTMLElement>('[data-column]');
  }

  #letGo(): void {
    for (const marked of this.querySelectorAll('[data-over]')) marked.removeAttribute('data-over');
    this.#dragged?.removeAttribute('data-dragged');
    this.#dragged = null;
  }

  /** A form, so that the page is drawn again in place as after every act on it. */
  #send(card: string, fields: Record<string, string>): void {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `${this.dataset['action']}/${card}/place`;
    form.hidden = true;
    for (const [name, value] of Object.entries({ ...fields, base: this.dataset['base'] ?? '' }))
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    this.append(form);
    form.requestSubmit();
  }
}

customElements.define('card-table', CardTable);
