import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { say } from '#platform/http/input.ts';
import { t } from './words.ts';

/**
 * argon2id (the default of the library) with 19 MiB and two passes, in threads of its own so that
 * pages are served meanwhile. Source: OWASP, "Password Storage Cheat Sheet".
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Length is what makes a password hard to guess; rules about digits and signs make it hard to remember. */
const shortest = 12;
const longest = 200;

/** A new password as somebody typed it. */
export const newPassword = z
  .string()
  .min(shortest)
  .max(longest)
  .refine(
    (password) => new Set(password).size > 4,
    say((c) => t(c, 'password.too_simple')),
  );
/** A password that is compared with the one on file. */
export const givenPassword = z.string().min(1).max(longest);

/** The same words typed on two keyboards can arrive as different code points. */
const normal = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

let nobodys: Promise<string> | undefined;

/**
 * Whether the password is right. Without a hash the same work is done and the answer is no, so that
 * the time it takes does not tell who has an account.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await (nobodys ??= hashPassword('nobody has this password')));
  return (await verify(against, normal(password))) && stored !== null;
}
