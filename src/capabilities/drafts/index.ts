import type { Capability } from '#shared/capability.ts';
import { draftApi } from './api.ts';
import { forgetOldDrafts } from './forget-old-drafts.ts';
import { draftPages } from './pages.ts';

/** What people began to write, kept until they post it, on whichever device. */
export const drafts: Capability = {
  name: 'drafts',
  routes: [...draftPages, ...draftApi],
  recurring: [forgetOldDrafts],
};
export type { Draft } from './draft.ts';
export { draftOf } from './queries.ts';
export { dropDraft } from './save-draft.ts';
export { earlierDraft } from './views/earlier-draft.ts';
