import { visit } from '@hotwired/turbo';
import { listen, type Message } from './live-source.ts';

/**
 * <live-topic topic="discussion:42">: counts what others add while the page is open and offers to show it.
 * Nothing on the page moves until it is asked for.
 */
class LiveTopic extends HTMLElement {
  #stop: (() => void) | undefined;
  #news = 0;

  connectedCallback(): void {
    this.#stop = listen(this.getAttribute('topic') ?? '', (message) => this.#hear(message));
    this.addEventListener('turbo:morph-element', () => (this.#news = 0));
    this.querySelector('a')?.addEventListener('click', (event) => this.#open(event));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #hear({ event, by }: Message): void {
    if (event === 'returned') void this.#lookAgain();
    else if (by == null || String(by) !== this.dataset['person']) this.#show(this.#news + 1);
  }

  /** Draws the page again in place and goes to what is new. */
  #open(event: Event): void {
    event.preventDefault();
    const address = new URL((event.currentTarget as HTMLAnchorElement).href);
    document.addEventListener('turbo:load', () => goTo(address.hash.slice(1)), { once: true });
    visit(address, { action: 'replace' });
  }

  /** After a time without connection the page itself says how many there are now. */
  async #lookAgain(): Promise<void> {
    const { known } = this.dataset;
    if (known === undefined) return;
    // Nobody sees what is fetched here, and the server must not take it for read.
    const answer = await fetch(location.href, {
      headers: { accept: 'text/html', 'x-sec-purpose': 'prefetch' },
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector<HTMLElement>(`live-topic[topic="${this.getAttribute('topic')}"]`)?.dataset[
      'known'
    ];
    if (now !== undefined && Number(now) > Number(known)) this.#show(Number(now) - Number(known));
  }

  #show(news: number): void {
    this.#news = news;
    const link = this.querySelector('a');
    const words = link?.querySelector('span');
    if (!link || !words) return;
    const several = (this.dataset['other'] ?? '').replace('#', String(news));
    words.textContent = news === 1 ? (this.dataset['one'] ?? several) : several;
    link.hidden = false;
  }
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

customElements.define('live-topic', LiveTopic);
