import { personErased } from '#capabilities/people/index.ts';
import { on } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { forgetChecksOf } from './checks/delete-check.ts';
import { checkPages } from './pages/checks.ts';
import { fillingIn } from './pages/filling-in.ts';
import { movePages } from './pages/moves.ts';

export const network: Capability = {
  name: 'network',
  routes: [...checkPages, ...fillingIn, ...movePages],
  reactions: [on(personErased, 'network', ({ db }, { data }) => forgetChecksOf(db, data.person_id))],
};
