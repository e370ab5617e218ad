import type { FastifyRequest } from 'fastify';
import type { Db } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from './me.ts';

/** What a site calls itself; `style` is the address of a sheet that sets its accent. */
export type Site = { name: string; logo: string | null; style: string | null };

/** What was typed, and what is wrong with it, in the reader's words. */
export type Form = { values: Record<string, string>; errors: Record<string, string> };

export const emptyForm: Form = { values: {}, errors: {} };

/**
 * All that a handler knows of a request. `me` is who asks: for routes that need a person never null.
 * `db` is the database, or for a write that carried a key the transaction that remembers the key.
 */
export type Context<Asker = Me | null, Params = unknown, Query = unknown, Body = unknown> = {
  ground: Ground;
  db: Db;
  me: Asker;
  /** The same person for layout and policies, null for a stranger. */
  person: Me | null;
  locale: Locale;
  timeZone: string;
  unreadInbox: number;
  path: string;
  /** What the site calls itself, for the frame of every page. */
  site: Site;
  /** Said once, after something was done. */
  flash: string | null;
  params: Params;
  query: Query;
  body: Body;
  request: FastifyRequest;
  /** What is done once the answer is known to be for this person: what a page that is read ahead may change. */
  later: (() => void)[];
};
