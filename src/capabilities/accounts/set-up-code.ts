import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { Db } from '#platform/database/database.ts';
import { readSetting, setting, writeSetting } from '#shared/site/setting.ts';
import { isUnsettled, oneAtATime } from './unsettled.ts';

export const setUpCodeSetting = setting('set_up_code', z.string());

/** No vowels and nothing that looks like something else: it is read from one screen and typed on another. */
const signs = '2346789BCDFGHJKMPQRTVWXZ';

/**
 * The code with which a new site can be set up from another machine; null when it is settled. It stays
 * the same until then, so that a restart does not confuse who is about to type it.
 */
export async function setUpCode(db: Db): Promise<string | null> {
  if (!(await isUnsettled(db))) return null;
  const drawn = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');
  return db.transaction(async (tx) => {
    await oneAtATime(tx);
    const known = await readSetting(tx, setUpCodeSetting);
    if (known === null) await writeSetting(tx, setUpCodeSetting, drawn);
    return known ?? drawn;
  });
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;
const ownNames = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/**
 * Whether somebody sits at the machine itself. A proxy on the same machine also comes from a loopback
 * address, so what carries its headers does not count; nor does a name that a foreign site chose.
 */
export function isAtTheMachine(request: FastifyRequest): boolean {
  const { headers } = request;
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
  return forwarded === undefined && loopback.test(request.ip) && ownNames.test(headers.host ?? '');
}

/** Whether this is the code, written with or without its spaces. */
export async function isSetUpCode(db: Db, given: string): Promise<boolean> {
  const code = await readSetting(db, setUpCodeSetting);
  return code !== null && given.replaceAll(/[\s-]/g, '').toUpperCase() === code;
}
