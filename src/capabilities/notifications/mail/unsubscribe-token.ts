import { createHmac, timingSafeEqual } from 'node:crypto';
import { matters, type Matter } from '../kinds.ts';

/** What a mail offers to end: mails about these matters, everything about one conversation, the weekly mail. */
export type Ending = { person: number } & (
  | { what: 'matters'; matters: Matter[] }
  | { what: 'thread'; discussion: number }
  | { what: 'digest' }
);

/** A token that says who ends what and cannot be made up; it needs no sign-in and holds for ever. */
export function tokenFor(secret: string, ending: Ending): string {
  const said = sayEnding(ending);
  return `${said}.${sign(secret, said)}`;
}

/** What the token says, or null when it was not made here. */
export function readToken(secret: string, token: string): Ending | null {
  const cut = token.lastIndexOf('.');
  if (cut < 1) return null;
  const said = token.slice(0, cut);
  const given = Buffer.from(token.slice(cut + 1));
  const right = Buffer.from(sign(secret, said));
  return given.length === right.length && timingSafeEqual(given, right) ? hearEnding(said) : null;
}

const sign = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(`unsubscribe ${said}`).digest('base64url');

function sayEnding(ending: Ending): string {
  if (ending.what === 'digest') return `${ending.person}.digest`;
  if (ending.what === 'thread') return `${ending.person}.thread.${ending.discussion}`;
  return `${ending.person}.matters.${ending.matters.join('.')}`;
}

function hearEnding(said: string): Ending | null {
  const [person, what, ...rest] = said.split('.');
  if (what === 'digest') return { person: Number(person), what };
  if (what === 'thread') return { person: Number(person), what, discussion: Number(rest[0]) };
  if (what !== 'matters') return null;
  return { person: Number(person), what, matters: rest.filter((one): one is Matter => isMatter(one)) };
}

const isMatter = (word: string): word is Matter => (matters as readonly string[]).includes(word);
