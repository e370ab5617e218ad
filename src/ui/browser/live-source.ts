export type Message = { topic: string; event?: string; by?: number | null; count?: number; version?: number };
type Heard = (message: Message) => void;

/** An open connection counts against the six that a browser allows, so a page that nobody sees lets go of it. */
const patience = 30_000;

const listeners = new Map<string, Set<Heard>>();
let source: EventSource | null = null;
let connectedTo = '';
let leaving: number | undefined;

/** Hears what happens under a topic; all of a page share one connection. Call the answer to stop. */
export function listen(topic: string, heard: Heard): () => void {
  listeners.set(topic, (listeners.get(topic) ?? new Set()).add(heard));
  queueMicrotask(connect);
  return () => {
    const those = listeners.get(topic);
    those?.delete(heard);
    if (those?.size === 0) listeners.delete(topic);
    queueMicrotask(connect);
  };
}

function connect(): void {
  const topics = [...listeners.keys()].sort().join(',');
  if (topics === connectedTo || document.hidden) return;
  source?.close();
  connectedTo = topics;
  source = topics === '' ? null : new EventSource(`/live?topics=${encodeURIComponent(topics)}`);
  source?.addEventListener('message', ({ data }) => tell(JSON.parse(String(data)) as Message));
}

function tell(message: Message): void {
  for (const heard of listeners.get(message.topic) ?? []) heard(message);
}

function letGo(): void {
  source?.close();
  source = null;
  connectedTo = '';
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (document.hidden) {
    leaving = window.setTimeout(letGo, patience);
  } else if (source === null && listeners.size > 0) {
    connect();
    for (const topic of listeners.keys()) tell({ topic, event: 'returned' });
  }
});
