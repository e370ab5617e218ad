import { listOf, readText, textsIn } from './read-content.ts';

/** A post as it is written in the texts. */
export type Told = {
  author: string;
  /** "+2h30m" after the post before, "@3h" before the company is filled in. */
  when: string;
  /** A reply to the last reply that stands on its own. */
  nested: boolean;
  votes: number;
  accepted: boolean;
  reactions: { emoji: string; count: number }[];
  body: string;
};

export type Conversation = {
  kind: 'discussion' | 'question';
  title: string;
  community: string;
  /** Under which other texts link to it. */
  key: string;
  tags: string[];
  pinned: boolean;
  locked: boolean;
  /** How many have the question too. */
  too: number;
  /** Whose knowledge was asked for. */
  experts: string[];
  /** From which community it was moved here, and by whom. */
  moved: { from: string; by: string } | null;
  posts: Told[];
};

/** Which text belongs to which community. */
const places: Record<string, string> = {
  customers: 'customer-answers',
  energy: 'energy-in-our-plants',
  'field-service': 'field-service',
  'hundred-days': 'first-hundred-days',
  leads: 'leading-for-the-first-time',
  'order-system': 'new-order-system',
  pumps: 'pumps-and-seals',
  returning: 'back-after-illness',
  reuse: 'water-reuse',
  safety: 'working-safely',
  suppliers: 'supplier-quality',
  tools: 'digital-tools',
  werkstatt: 'werkstatt-kassel',
};

export const readConversations = (): Conversation[] =>
  textsIn('conversations').flatMap((name) => {
    const community = places[/(\S+)\.txt$/.exec(name.split('/')[1]!)![1]!]!;
    return readText(name)
      .split(/^=== /m)
      .slice(1)
      .map((text) => readConversation(text, community));
  });

function readConversation(text: string, community: string): Conversation {
  const [opening, ...replies] = text.split(/^(?=(?:--|->) \w+ [+@])/m);
  const [head, ...paragraphs] = opening!.split('\n\n');
  const [first, ...further] = head!.split('\n');
  const [, kind, title] = /^(discussion|question): (.*)$/.exec(first!)!;
  const said = (word: string) => further.find((line) => line.split(' ')[0] === word)?.slice(word.length + 1);
  const [author, when] = said('by')!.split(', ');
  const [from, mover] = said('moved')?.split(' ') ?? [];
  const written = { nested: false, votes: 0, accepted: false, reactions: [] };
  return {
    kind: kind as Conversation['kind'],
    title: title!,
    community,
    key: said('key') ?? '',
    tags: listOf(said('tags')),
    pinned: said('pinned') !== undefined,
    locked: said('locked') !== undefined,
    too: Number(said('too') ?? 0),
    experts: listOf(said('expert')),
    moved: from && mover ? { from, by: mover } : null,
    posts: [
      { author: author!, when: when!, ...written, body: paragraphs.join('\n\n').trim() },
      ...replies.map(readReply),
    ],
  };
}

function readReply(text: string): Told {
  const end = text.indexOf('\n');
  const [, arrow, author, when, more = ''] = /^(--|->) (\w+) ([+@]\S+)(?: \[(.*)\])?$/.exec(
    text.slice(0, end),
  )!;
  const marks = more.split(' ').filter(Boolean);
  const votes = Number(marks.find((mark) => /^\+\d+$/.test(mark)) ?? 0);
  const reactions = marks.flatMap((mark) => {
    const [, emoji, count] = /^(\P{ASCII}+)(\d+)$/u.exec(mark) ?? [];
    return emoji ? [{ emoji, count: Number(count) }] : [];
  });
  const accepted = marks.includes('ok');
  if (arrow === '->' && (votes > 0 || accepted)) throw new Error(`a nested reply takes no votes: ${text}`);
  const body = text.slice(end + 1).trim();
  return { author: author!, when: when!, nested: arrow === '->', votes, accepted, reactions, body };
}
