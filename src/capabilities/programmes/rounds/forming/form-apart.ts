import { workApart } from '#platform/threads/work-apart.ts';
import type { Formed } from '../proposal.ts';
import { formGroups } from './form-groups.ts';
import type { Pool } from './pool.ts';

/** Up to so many people are a matter of milliseconds. */
export const quickPeople = 40;

/** Forms groups without keeping anybody waiting for their page: many people are worked on in a thread of their own. */
export function formApart(pool: Pool, seed: number): Promise<Formed> {
  if (pool.people.length <= quickPeople) return Promise.resolve(formGroups(pool, seed));
  return workApart(new URL('./forming-thread.ts', import.meta.url), { pool, seed });
}
