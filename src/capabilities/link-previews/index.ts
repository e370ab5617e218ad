import type { Job } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { fetchPreview } from './preview-links.ts';

/** Cards that say under a post what its links lead to. */
export const linkPreviews: Capability = { name: 'link-previews', jobs: [fetchPreview as Job] };
export { linkCards, type Card } from './link-cards.ts';
export { previewLinks } from './preview-links.ts';
export { cardList } from './views/card-list.ts';
