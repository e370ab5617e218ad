import { slugOf } from '#capabilities/communities/index.ts';

/** The address that a programme of this name would like to have, and the ones to try when it is taken. */
export const slugFor = (name: string, attempt: number): string =>
  attempt === 1 ? slugOf(name) : `${slugOf(name)}-${attempt}`;
