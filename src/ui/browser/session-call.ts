import { listen, type Message } from './live-source.ts';
import { faceFor, takeFaceAway } from './call-faces.ts';

/** The page was loaded for a call: only then may it ask for the camera, however one goes on from there. */
const mayCall = new URL(location.href).searchParams.get('call') === 'yes';
const beat = 30_000;
/** So long a browser looks for ways to reach another before it says which it found. */
const search = 1_500;

/** Whether this page takes part already. */
let calling = false;

type Joined = { others: number[]; ice: RTCIceServer[] };
type Told = { description?: RTCSessionDescriptionInit };

/**
 * <session-call>: up to six who see and hear one another, each browser connected with every other. Who comes calls
 * those who are there; the server only passes on how to reach whom.
 */
class SessionCall extends HTMLElement {
  #stream: MediaStream | null = null;
  #ways = new Map<number, RTCPeerConnection>();
  #ice: RTCIceServer[] = [];
  #read = 0;
  #reading: Promise<void> = Promise.resolve();
  #stops: (() => void)[] = [];
  #beat: number | undefined;
  #wired = false;

  connectedCallback(): void {
    for (const video of this.querySelectorAll('video')) void video.play().catch(() => undefined);
    // A page that is drawn anew stands for a moment with a copy of what is kept.
    if (this.#wired || !mayCall || calling) return;
    calling = true;
    this.#wired = true;
    this.addEventListener('click', (event) => this.#press(event));
    window.addEventListener('pagehide', () => this.#hangUp());
    void this.#join();
  }

  /** It is moved when the page is drawn again, and hangs up only when it does not come back. */
  disconnectedCallback(): void {
    setTimeout(() => {
      if (this.isConnected) return;
      this.#hangUp();
      if (this.#wired) calling = false;
    }, 1_000);
  }

  #press(event: Event): void {
    const what = (event.target as Element).closest<HTMLElement>('[data-call]');
    switch (what?.dataset['call']) {
      case 'join':
        event.preventDefault();
        return void this.#join();
      case 'leave':
        this.#hangUp();
        return this.#say(this.dataset['left'] ?? '');
      case 'mute':
        return turn(what, this.#stream?.getAudioTracks() ?? []);
      case 'camera':
        return turn(what, this.#stream?.getVideoTracks() ?? []);
    }
  }

  async #join(): Promise<void> {
    if (this.#stream) return;
    this.#say(this.dataset['asking'] ?? '');
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({
        audio: true,
        video: { width: 640, height: 480 },
      });
    } catch (error) {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      return this.#say(this.dataset[refused ? 'refused' : 'missing'] ?? '');
    }
    const joined = await this.#beHere();
    if (!joined) return this.#release();
    this.#show(true);
    faceFor(this, Number(this.dataset['me']), this.dataset['you'] ?? '', this.#stream, true);
    this.#say(joined.others.length === 0 ? (this.dataset['alone'] ?? '') : '');
    this.#stops = [
      listen(`call:${this.dataset['me']}`, () => this.#hear()),
      listen(`session:${this.dataset['session']}`, (message) => this.#left(message)),
    ];
    this.#beat = window.setInterval(() => void this.#beHere(), beat);
    this.#lookSoon();
    for (const other of joined.others) void this.#call(other);
  }

  /** Says that I am in the call. Null, with the reason, where that is not possible. */
  async #beHere(): Promise<Joined | null> {
    const answer = await fetch(this.#address, { method: 'PUT' }).catch(() => null);
    if (!answer?.ok) {
      const problem = (await answer?.json().catch(() => null)) as {
        errors?: { form?: string };
        title?: string;
      } | null;
      this.#say(problem?.errors?.form ?? problem?.title ?? '');
      return null;
    }
    const joined = (await answer.json()) as Joined;
    this.#ice = joined.ice;
    return joined;
  }

  get #address(): string {
    return `/api/v1/sessions/${this.dataset['session']}/call`;
  }

  async #call(other: number): Promise<void> {
    const way = this.#wayTo(other);
    await way.setLocalDescription(await way.createOffer());
    await this.#tell(other, way);
    this.#lookSoon();
  }

  /** One message to and one back: with all the ways that were found, not one after another. */
  async #tell(other: number, way: RTCPeerConnection): Promise<void> {
    await searched(way);
    await fetch(`${this.#address}/signals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: other, body: JSON.stringify({ description: way.localDescription }) }),
    }).catch(() => undefined);
  }

  /** What was said before this page began to listen is asked for. */
  #lookSoon(): void {
    for (const wait of [500, 1_500, 4_000, 9_000]) setTimeout(() => this.#stream && this.#hear(), wait);
  }

  #hear(): void {
    this.#reading = this.#reading.then(() => this.#readSignals()).catch(() => undefined);
  }

  async #readSignals(): Promise<void> {
    const answer = await fetch(`${this.#address}/signals?after=${this.#read}`);
    if (!answer.ok) return;
    const { items } = (await answer.json()) as { items: { id: number; from: number; body: string }[] };
    for (const { id, from, body } of items) {
      this.#read = id;
      await this.#take(from, JSON.parse(body) as Told);
    }
  }

  async #take(from: number, { description }: Told): Promise<void> {
    if (!description || !this.#stream) return;
    if (description.type === 'offer') {
      this.#forget(from);
      const way = this.#wayTo(from);
      await way.setRemoteDescription(description);
      await way.setLocalDescription(await way.createAnswer());
      await this.#tell(from, way);
    } else await this.#ways.get(from)?.setRemoteDescription(description);
  }

  #wayTo(other: number): RTCPeerConnection {
    const way = new RTCPeerConnection({ iceServers: this.#ice });
    this.#ways.set(other, way);
    for (const track of this.#stream?.getTracks() ?? []) way.addTrack(track, this.#stream!);
    way.addEventListener('track', ({ streams: [stream] }) => {
      if (stream) faceFor(this, other, this.#nameOf(other), stream, false);
      this.#say('');
    });
    way.addEventListener('connectionstatechange', () => {
      if (way.connectionState !== 'failed' || this.#ways.get(other) !== way) return;
      this.#forget(other);
      this.#say((this.dataset['lost'] ?? '').replace('#', this.#nameOf(other)));
    });
    return way;
  }

  #nameOf(person: number): string {
    return (JSON.parse(this.dataset['names'] ?? '{}') as Record<string, string>)[person] ?? '';
  }

  #left({ event, by }: Message): void {
    if (event === 'hung up' && by != null && by !== Number(this.dataset['me'])) this.#forget(by);
  }

  #forget(other: number): void {
    this.#ways.get(other)?.close();
    this.#ways.delete(other);
    takeFaceAway(this, other);
  }

  #hangUp(): void {
    if (!this.#stream) return;
    void fetch(this.#address, { method: 'DELETE', keepalive: true }).catch(() => undefined);
    for (const stop of this.#stops) stop();
    clearInterval(this.#beat);
    for (const other of this.#ways.keys()) this.#forget(other);
    takeFaceAway(this, Number(this.dataset['me']));
    this.#release();
    this.#show(false);
  }

  #release(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
  }

  #show(calling: boolean): void {
    this.querySelector<HTMLElement>('.call-controls')!.hidden = !calling;
    this.querySelector<HTMLElement>('[data-call=join]')!.hidden = calling;
  }

  #say(words: string): void {
    this.querySelector('.call-said')!.textContent = words;
  }
}

customElements.define('session-call', SessionCall);

function turn(button: HTMLElement, tracks: readonly MediaStreamTrack[]): void {
  const off = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(off));
  for (const track of tracks) track.enabled = !off;
}

function searched(way: RTCPeerConnection): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, search);
    const look = () => {
      if (way.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      done();
    };
    way.addEventListener('icegatheringstatechange', look);
    look();
  });
}
