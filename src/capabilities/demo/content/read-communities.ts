import { listOf, readText, textsIn } from './read-content.ts';

/** A community as its text tells it: a line for each thing, several lines of one kind one below the other. */
export type Story = {
  slug: string;
  line(kind: string): string | undefined;
  lines(kind: string): string[];
  list(kind: string): string[];
  /** How many days ago. */
  days(kind: string): number | null;
  /** Lines whose kind begins with this word, by what follows it: "request lukas: …". */
  after(word: string): { what: string; text: string }[];
};

export const readStories = (): Story[] => textsIn('communities').map((name) => readStory(readText(name)));

function readStory(text: string): Story {
  const entries = text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(': ');
      return { kind: line.slice(0, at), text: line.slice(at + 2) };
    });
  const lines = (kind: string) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.text);
  const line = (kind: string): string | undefined => lines(kind)[0];
  return {
    slug: line('slug')!,
    line,
    lines,
    list: (kind) => listOf(line(kind)),
    days: (kind) => (line(kind) === undefined ? null : Number(line(kind))),
    after: (word) =>
      entries
        .filter(({ kind }) => kind.startsWith(`${word} `))
        .map(({ kind, text: said }) => ({ what: kind.slice(word.length + 1), text: said })),
  };
}
