import type { Locale } from '#platform/i18n/tongue.ts';

/** An own type per id: a number that cannot be mistaken for the id of something else. */
export type Id<Of extends string> = number & { readonly of?: Of };
export type PersonId = Id<'person'>;

/** What a token may do: read what its person may read, write as them, administer where they may. */
export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** The signed-in person on whose behalf a request is answered. */
export type Me = {
  id: PersonId;
  name: string;
  photo: string | null;
  administrator: boolean;
  learningManager: boolean;
  locale: Locale;
  timeZone: string;
  theme: 'system' | 'light' | 'dark';
  unreadInbox: number;
  /** The session of a browser; null for a token. */
  sessionId: number | null;
  /** What the token may do; null for a browser, which may do all that its person may. */
  scopes: readonly Scope[] | null;
};
