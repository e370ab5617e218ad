/**
 * <running-total data-people data-slots data-words="0 min">: the sum of the minutes in the form around it, kept right
 * while somebody types. A field `….minutes` counts once, for each person where its neighbour `….turn` says so, and as
 * often as the `….times` of the round that it stands in.
 */
class RunningTotal extends HTMLElement {
  connectedCallback(): void {
    this.closest('form')?.addEventListener('input', this.#count);
  }

  disconnectedCallback(): void {
    this.closest('form')?.removeEventListener('input', this.#count);
  }

  #count = (): void => {
    const form = this.closest('form');
    const shown = this.querySelector('output');
    if (!form || !shown) return;
    let sum = 0;
    for (const input of form.querySelectorAll<HTMLInputElement>('input[data-minutes]')) {
      const base = input.name.replace(/minutes$/, '');
      const each = this.#valueOf(form, `${base}turn`) === 'each' ? this.#number('people') : 1;
      sum += (Number(input.value) || 0) * each * this.#times(form, base);
    }
    shown.textContent = (this.dataset['words'] ?? '0').replace('0', String(Math.ceil(sum)));
  };

  #times(form: HTMLFormElement, base: string): number {
    const round = /^(.*)items\.\d+\.$/.exec(base)?.[1];
    if (round === undefined) return 1;
    const times = this.#valueOf(form, `${round}times`);
    return times === 'each'
      ? this.#number('people')
      : times === 'slots'
        ? this.#number('slots')
        : Number(times) || 1;
  }

  #number(name: 'people' | 'slots'): number {
    return Number(this.dataset[name]) || 1;
  }

  #valueOf(form: HTMLFormElement, name: string): string {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : '';
  }
}

customElements.define('running-total', RunningTotal);
