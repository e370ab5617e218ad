import { setTimeout as pause } from 'node:timers/promises';
import { Unusable } from '#platform/config/unusable.ts';
import { apiClient, Refused, type ApiClient } from '#platform/http/api-client.ts';

/** The API of the site, counting how often it was asked. */
export type Door = ApiClient & { asked(): number };

/** Knocks first: a scenario needs a site that is running. */
export async function openDoor(address: string): Promise<Door> {
  const ready = await fetch(`${address}/readyz`).catch(() => null);
  if (!ready?.ok)
    throw new Unusable(`No Stoa answers at ${address}. Start it with npm start, then play the scenario.`);
  return patient(apiClient(address));
}

const tooMany = 429;
const longestWait = 70_000;
const stride = 2000;

/** Whoever changes more than the site takes in a minute comes back a little later, as a good program does. */
function patient(client: ApiClient): Door {
  let asked = 0;
  return {
    asked: () => asked,
    async call<Answer>(...request: Parameters<ApiClient['call']>) {
      for (let waited = 0; ; waited += stride) {
        asked += 1;
        try {
          return await client.call<Answer>(...request);
        } catch (error) {
          if (!(error instanceof Refused) || error.status !== tooMany || waited >= longestWait) throw error;
        }
        await pause(stride);
      }
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
