const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** <week-grid>: the arrow keys go from hour to hour, so that nobody has to pass through a whole week by tabulator. */
class WeekGrid extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  #move(event: KeyboardEvent): void {
    const step = steps[event.key];
    const ticks = [...this.querySelectorAll('input')];
    const here = ticks.indexOf(event.target as HTMLInputElement);
    if (!step || here < 0) return;
    event.preventDefault();
    const columns = this.querySelectorAll('thead th').length;
    const column = (here % columns) + step[1];
    if (column < 0 || column >= columns) return;
    ticks[here + step[0] * columns + step[1]]?.focus();
  }
}

customElements.define('week-grid', WeekGrid);
