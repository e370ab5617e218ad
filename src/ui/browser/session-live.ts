import { morphChildren } from '@hotwired/turbo';
import { listen, type Message } from './live-source.ts';

const beat = 30_000;
/** When ten people arrive at once the page is fetched once. */
const together = 150;

/** Forms that are under way: the page is not drawn again over them. */
let sending = 0;
document.addEventListener('turbo:submit-start', () => sending++);
document.addEventListener('turbo:submit-end', () => sending--);

/** Pages as they were drawn: one that comes out of the browser's memory is behind. */
const drawn = new WeakSet<Element>();

/**
 * <session-live topic="session:42">: says that this page is open, and draws it again in place when the session moved on,
 * without losing what is being typed or where the focus is.
 */
class SessionLive extends HTMLElement {
  #stop: (() => void) | undefined;
  #beat: number | undefined;
  #wait: number | undefined;

  connectedCallback(): void {
    this.#stop = listen(this.getAttribute('topic') ?? '', (message) => this.#hear(message));
    this.#beat = window.setInterval(() => void this.#beThere(), beat);
    void this.#beThere();
    setTimeout(() => this.isConnected && void this.#beThere(), 2_000);
    if (drawn.has(document.body)) this.#soon();
    drawn.add(document.body);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearInterval(this.#beat);
    clearTimeout(this.#wait);
  }

  #hear({ event, version }: Message): void {
    if (event === 'returned' || (version ?? 0) > Number(this.dataset['version'])) this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => void this.#draw(), together);
  }

  async #beThere(): Promise<void> {
    if (document.hidden && this.dataset['state'] !== 'running') return;
    const address = `/sessions/${this.dataset['session']}/presence`;
    const answer = await fetch(address, { method: 'POST' }).catch(() => null);
    // What happened before this page began to listen was said to nobody.
    if (answer?.ok && this.isConnected) this.#hear((await answer.json()) as Message);
  }

  async #draw(): Promise<void> {
    if (sending > 0) return this.#soon();
    const address = location.pathname + location.search;
    const answer = await fetch(address, {
      headers: { accept: 'text/html', 'x-sec-purpose': 'prefetch' },
    }).catch(() => null);
    if (!answer?.ok || !this.isConnected || location.pathname + location.search !== address) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('session');
    const live = page.querySelector('session-live');
    if (!now || !live || sending > 0) return this.#soon();
    this.dataset['version'] = live.getAttribute('data-version') ?? '';
    this.dataset['state'] = live.getAttribute('data-state') ?? '';
    morphChildren(document.getElementById('session')!, now);
  }
}

customElements.define('session-live', SessionLive);

/** What somebody has unfolded stays unfolded when the page is drawn again. */
document.addEventListener('turbo:before-morph-attribute', (event) => {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  const { target } = event;
  if (attributeName !== 'open' || !(target instanceof HTMLDetailsElement)) return;
  if (target.closest('#session')) event.preventDefault();
});
