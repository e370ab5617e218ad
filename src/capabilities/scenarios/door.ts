import { Unusable } from '#platform/config/unusable.ts';
import type { Actor } from './world.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The API of the running site, as everybody may use it with a token of their own. */
export type Door = {
  call<Answer = unknown>(
    who: Pick<Actor, 'token'>,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<Answer>;
};

/** What the site answered where it did not do what it was asked. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Knocks first: a scenario needs a site that is running. */
export async function openDoor(address: string): Promise<Door> {
  const ready = await fetch(`${address}/readyz`).catch(() => null);
  if (!ready?.ok)
    throw new Unusable(`No Stoa answers at ${address}. Start it with npm start, then play the scenario.`);
  return {
    async call<Answer>(who: Pick<Actor, 'token'>, method: Method, path: string, body?: unknown) {
      const answer = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${who.token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok)
        throw new Refused(answer.status, `${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
      return (text === '' ? null : JSON.parse(text)) as Answer;
    },
  };
}

/** Does the same for many, a few at a time, so that the site is busy and not flooded. */
export async function forAll<One>(
  all: readonly One[],
  act: (one: One) => Promise<unknown>,
  atOnce = 12,
): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await act(one);
    }),
  );
}
