export type Choice = { value: string; label: string; hint?: string | undefined; photo?: string | null };

let lists = 0;

/** A list of choices under a field, driven from the field's keyboard; the field keeps the focus. */
export class OptionList {
  readonly element = document.createElement('div');
  #choices: readonly Choice[] = [];
  #at = 0;
  readonly #choose: (choice: Choice) => void;

  constructor(label: string, choose: (choice: Choice) => void) {
    this.#choose = choose;
    this.element.id = `options-${++lists}`;
    this.element.className = 'options';
    this.element.role = 'listbox';
    this.element.ariaLabel = label;
    this.element.popover = 'manual';
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('click', ({ target }) => this.#press(target as Element));
  }

  get open(): boolean {
    return this.element.matches(':popover-open');
  }

  /** The id of the choice that the keyboard is on, for aria-activedescendant. */
  get active(): string | null {
    return this.open && this.#choices.length > 0 ? `${this.element.id}-${this.#at}` : null;
  }

  show(choices: readonly Choice[], none: string, below: DOMRect, beside: Element): void {
    this.#choices = choices;
    this.#at = 0;
    if (!this.element.isConnected) beside.append(this.element);
    this.element.replaceChildren(
      ...(choices.length > 0 ? choices.map((choice, i) => this.#draw(choice, i)) : [nothing(none)]),
    );
    if (!this.open) this.element.showPopover();
    this.#mark();
    this.#place(below);
  }

  close(): void {
    if (this.open) this.element.hidePopover();
  }

  /** True when the key was meant for the list. */
  key(key: string): boolean {
    if (!this.open) return false;
    if (key === 'Escape') this.close();
    else if (this.#choices.length === 0) return false;
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' || key === 'Tab') this.#choose(this.#choices[this.#at]!);
    else return false;
    return true;
  }

  #move(way: 1 | -1): void {
    this.#at = (this.#at + way + this.#choices.length) % this.#choices.length;
    this.#mark();
  }

  #mark(): void {
    for (const [i, option] of [...this.element.children].entries()) {
      option.ariaSelected = String(i === this.#at);
      if (i === this.#at) option.scrollIntoView({ block: 'nearest' });
    }
  }

  #press(target: Element): void {
    const option = target.closest('[role=option]');
    const choice = option && this.#choices[[...this.element.children].indexOf(option)];
    if (choice) this.#choose(choice);
  }

  #draw({ label, hint, photo }: Choice, i: number): HTMLElement {
    const option = document.createElement('div');
    option.role = 'option';
    option.id = `${this.element.id}-${i}`;
    if (photo) {
      const image = new Image(24, 24);
      image.src = photo;
      image.alt = '';
      image.className = 'avatar avatar-small';
      option.append(image);
    }
    option.append(label);
    if (hint) option.append(Object.assign(document.createElement('small'), { textContent: hint }));
    return option;
  }

  #place({ left, bottom, top }: DOMRect): void {
    const { offsetWidth, offsetHeight, style } = this.element;
    const above = bottom + offsetHeight + 8 > innerHeight && top > offsetHeight;
    style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
    style.top = `${above ? top - offsetHeight - 4 : bottom + 4}px`;
  }
}

function nothing(words: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className: 'options-none', textContent: words });
}
