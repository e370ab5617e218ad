import type { Me } from '#platform/http/me.ts';

/** Who acts: enough for a command that acts for somebody as well. */
export type Asker = Pick<Me, 'id'>;
