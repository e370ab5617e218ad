import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits that is told once; the database keeps only its hash. */
export type SecretToken = { token: string; hash: Buffer };

/** The prefix lets people and programs that look for leaked secrets recognise it. */
export function drawToken(prefix = ''): SecretToken {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** A plain hash is enough here: nobody can guess 256 random bits. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
