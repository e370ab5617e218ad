import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import type { Played } from './organise.ts';

export type Application = {
  role?: string;
  answers: Record<string, unknown>;
  consents: string[];
  cadence_weeks?: number;
};

const apply = ({ door }: World, { slug }: Played, { token }: Actor, application: Application) =>
  door.call<{ state: string }>(token, 'PUT', `/programmes/${slug}/application`, application);

/** What all of them answer is drawn first, so that the same seed gives the same however quick they are. */
export async function applyAll(
  world: World,
  programme: Played,
  who: readonly Actor[],
  drawn: (one: Actor) => Application,
): Promise<void> {
  const applying = who.map((one) => ({ one, application: drawn(one) }));
  await forAll(applying, ({ one, application }) => apply(world, programme, one, application));
}

/** Goes without a reason; nobody asks for one. */
export const leave = ({ door }: World, { slug }: Played, { token }: Actor): Promise<unknown> =>
  door.call(token, 'DELETE', `/programmes/${slug}/application`);

export const pauseUntil = ({ door }: World, { slug }: Played, { token }: Actor, until: string | null) =>
  door.call(token, 'PUT', `/programmes/${slug}/pause`, { until });
