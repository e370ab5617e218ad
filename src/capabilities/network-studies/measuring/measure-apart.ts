import { workApart } from '#platform/threads/work-apart.ts';
import type { NetworkData } from '#shared/networks/files/network-data.ts';
import type { Drawing } from '#shared/networks/measure-paths.ts';
import type { Progress } from '#shared/networks/measure-network.ts';
import type { StudyFigures } from '../study.ts';

/** What is kept of a measured network: figures of the whole, and the column of each measure of everybody. */
export interface MeasuredStudy {
  figures: StudyFigures;
  columns: { name: string; values: Float64Array }[];
}

/** What the thread is given. Without `drawing` a large network is drawn from as usual. */
export interface Measuring {
  data: NetworkData;
  drawing?: Drawing | null;
}

/** Measures a network in a thread of its own, from its ties to what a page says of it. */
export const measureApart = (
  what: Measuring,
  progress?: (progress: Progress) => void,
): Promise<MeasuredStudy> => workApart(new URL('./measuring-thread.ts', import.meta.url), what, progress);
