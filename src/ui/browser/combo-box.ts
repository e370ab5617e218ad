import { OptionList, type Choice } from './option-list.ts';

const pause = 150;
const most = 12;

/** <combo-box>: completes a text field from its options or from an address; several values stand between commas. */
class ComboBox extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: OptionList;
  #known: Choice[] | null = null;
  #timer: number | undefined;

  connectedCallback(): void {
    if (this.#list) return;
    this.#input = this.querySelector('input')!;
    const options = this.querySelector('datalist')?.options;
    this.#known = options
      ? [...options].map(({ value, textContent }) => ({ value, label: textContent }))
      : null;
    this.#input.removeAttribute('list');
    this.#list = new OptionList(this.dataset['label'] ?? '', (choice) => this.#take(choice));
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
    })) {
      this.#input.setAttribute(name, value);
    }
    this.#input.setAttribute('aria-controls', this.#list.element.id);
    this.append(this.#list.element);
    this.addEventListener('turbo:before-morph-attribute', (event) => this.#keep(event));
    this.addEventListener('turbo:before-morph-element', (event) => this.#keepList(event));
    this.#input.addEventListener('input', () => this.#wait());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Where the page is drawn again in place, the field stays one that completes; its value is for the page to say. */
  #keep(event: Event): void {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
    if (
      event.target === this.#input &&
      /^(role|list|aria-(autocomplete|expanded|controls))$/.test(attributeName)
    )
      event.preventDefault();
  }

  #keepList(event: Event): void {
    if (event.target === this.#list.element) event.preventDefault();
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.key(event.key)) event.preventDefault();
    else if (event.key === 'ArrowDown') void this.#look();
    this.#tell();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#look(), this.#known ? 0 : pause);
  }

  async #look(): Promise<void> {
    const typed = this.#part();
    if (typed === '' && !this.#known) return this.#close();
    const found = await this.#find(typed);
    if (typed !== this.#part() || document.activeElement !== this.#input) return;
    this.#list.show(found, this.dataset['none'] ?? '', this.#input.getBoundingClientRect(), this);
    this.#tell();
  }

  async #find(typed: string): Promise<Choice[]> {
    const wanted = typed.toLocaleLowerCase();
    if (this.#known)
      return this.#known.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)).slice(0, most);
    const address = new URL(this.dataset['from'] ?? '', location.href);
    address.searchParams.set('q', typed);
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    return answer?.ok ? ((await answer.json()) as Choice[]).slice(0, most) : [];
  }

  /** What is typed of the value that the list is about: all, or the part after the last comma. */
  #part(): string {
    const { value } = this.#input;
    return (this.dataset['several'] === undefined ? value : value.slice(value.lastIndexOf(',') + 1)).trim();
  }

  #take({ value }: Choice): void {
    const before =
      this.dataset['several'] === undefined
        ? ''
        : this.#input.value.slice(0, this.#input.value.lastIndexOf(',') + 1);
    this.#input.value = this.dataset['several'] === undefined ? value : `${before}${before && ' '}${value}, `;
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
    this.#close();
  }

  #close(): void {
    this.#list.close();
    this.#tell();
  }

  #tell(): void {
    this.#input.setAttribute('aria-expanded', String(this.#list.open));
    const { active } = this.#list;
    if (active) this.#input.setAttribute('aria-activedescendant', active);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

customElements.define('combo-box', ComboBox);
