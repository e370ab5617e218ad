import { happening } from '#shared/activity/happening.ts';

type About = { format_id: number; key: string };

export const formatShared = happening<About>('format.shared');
export const formatVersionPublished = happening<About & { number: number; note: string }>(
  'format.version_published',
);
/** Put on the list of a community, or taken off it. */
export const formatListed = happening<{ key: string }>('format.listed');
export const formatUnlisted = happening<{ key: string }>('format.unlisted');
export const formatWithdrawn = happening<About>('format.withdrawn');
