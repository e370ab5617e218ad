/**
 * <session-clock data-left="240" data-running="yes">: counts on from what the server said, so that everybody sees the
 * same. It speaks when a minute is left and when time is up; it rings only where somebody has asked for it.
 */
class SessionClock extends HTMLElement {
  static observedAttributes = ['data-left', 'data-running', 'data-stretch'];
  #endsAt = 0;
  #timer: number | undefined;
  #before = 0;

  connectedCallback(): void {
    this.#set();
    this.#timer = window.setInterval(() => this.#show(), 250);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#set();
  }

  #set(): void {
    const left = Number(this.dataset['left']);
    this.#endsAt = performance.now() + left * 1000;
    this.#before = left;
    this.#show();
  }

  #show(): void {
    const running = this.dataset['running'] === 'yes';
    const left = running
      ? Math.ceil((this.#endsAt - performance.now()) / 1000)
      : Number(this.dataset['left']);
    const place = this.querySelector('.clock-digits');
    const words = digits(left);
    if (place && place.textContent !== words) place.textContent = words;
    place?.parentElement?.classList.toggle('clock-over', left < 0);
    if (!running) return;
    if (this.#before > 60 && left <= 60) this.#say('lastMinute');
    if (this.#before > 0 && left <= 0) {
      this.#say('timeUp');
      if (rings()) ring();
    }
    this.#before = left;
  }

  #say(what: 'lastMinute' | 'timeUp'): void {
    const place = this.querySelector('.clock-said');
    if (place) place.textContent = this.dataset[what] ?? '';
  }
}

customElements.define('session-clock', SessionClock);

function digits(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '\u2212' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const kept = 'stoa-session-rings';
const rings = (): boolean => sessionStorage.getItem(kept) === 'yes';

/** Off until somebody turns it on; each browser for itself. */
class ClockSound extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => {
      sessionStorage.setItem(kept, rings() ? 'no' : 'yes');
      if (rings()) ring();
      this.#draw();
    });
    this.#draw();
  }

  #draw(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.textContent = (rings() ? this.dataset['off'] : this.dataset['on']) ?? '';
  }
}

customElements.define('clock-sound', ClockSound);

/** Two soft tones. */
function ring(): void {
  const sound = new AudioContext();
  for (const [at, pitch] of [
    [0, 660],
    [0.35, 880],
  ] as const) {
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.15, sound.currentTime + at);
    loudness.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + at + 0.6);
    tone.connect(loudness).connect(sound.destination);
    tone.start(sound.currentTime + at);
    tone.stop(sound.currentTime + at + 0.6);
  }
}
