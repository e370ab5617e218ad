import { now } from '#platform/clock.ts';
import type { Actor, World } from '../world.ts';

/** A programme as the story follows it. */
export type Played = { id: number; slug: string; name: string; organiser: Actor };

type Founding = { format: string; name: string; community?: number; rules?: Record<string, unknown> };

/** Somebody founds a programme that starts today, and lets people apply. */
export async function foundProgramme(
  world: World,
  organiser: Actor,
  { format, name, community, rules }: Founding,
): Promise<Played> {
  const { id, slug } = await world.door.call<Played>(organiser.token, 'POST', '/programmes', {
    format,
    plan: {
      name,
      purpose: `${name}, for everybody who likes.`,
      community_id: community ?? null,
      starts_on: await today(world),
    },
  });
  const programme = { id, slug, name, organiser };
  if (rules) await organise(world, programme, 'PUT', 'grouping', { rules });
  await organise(world, programme, 'POST', 'opening');
  return programme;
}

/** What its organiser does about a programme. */
export const organise = <Answer = unknown>(
  { door }: World,
  { slug, organiser }: Played,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  what: string,
  body?: unknown,
): Promise<Answer> =>
  door.call<Answer>(organiser.token, method, `/programmes/${slug}${what === '' ? '' : '/'}${what}`, body);

/** The day by the clock of the site, in UTC. */
export const today = async ({ db }: World): Promise<string> => dayOf(await now(db));

/** So many days after today. */
export const inDays = async ({ db }: World, days: number): Promise<string> =>
  dayOf(new Date((await now(db)).getTime() + days * 86_400_000));

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
