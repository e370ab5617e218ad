import { LRUCache } from 'lru-cache';
import type { Me } from './me.ts';

/**
 * Who asked last with a session: a guess at who asks now, by which a page can be read while the database says who it
 * really is. Nothing that was read by it leaves before the database has said the very same of this request, so a
 * session that has ended opens nothing, and what has changed about a person is drawn anew.
 */
const askedLast = new LRUCache<string, Me>({ max: 10_000 });

export const guess = (session: string | undefined): Me | undefined =>
  session ? askedLast.get(session) : undefined;

/** Keeps who it turned out to be, and answers whether the guess was right in every word. */
export function isAsGuessed(session: string | undefined, guessed: Me | undefined, me: Me | null): boolean {
  if (session && !me) askedLast.delete(session);
  if (session && me && !me.scopes) askedLast.set(session, me);
  return guessed !== undefined && me !== null && isSame(guessed, me);
}

function isSame(one: Me, other: Me): boolean {
  const names = Object.keys(one) as (keyof Me)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What came of work whose outcome is looked at later, or never. */
export type Outcome<T> = { value: T } | { error: unknown };

export function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  return work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
