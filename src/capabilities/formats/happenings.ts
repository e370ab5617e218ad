import { happening } from '#shared/activity/happening.ts';

type About = { format_id: number; key: string };

export const formatShared = happening<About>('format.shared');
export const formatVersionPublished = happening<About & { number: number; note: string }>(
  'format.version_published',
);
export const formatWithdrawn = happening<About>('format.withdrawn');
