import { Unusable } from '#platform/config/unusable.ts';
import { apiClient, type ApiClient } from '#platform/http/api-client.ts';

/** Knocks first: a scenario needs a site that is running. */
export async function openDoor(address: string): Promise<ApiClient> {
  const ready = await fetch(`${address}/readyz`).catch(() => null);
  if (!ready?.ok)
    throw new Unusable(`No Stoa answers at ${address}. Start it with npm start, then play the scenario.`);
  return apiClient(address);
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
