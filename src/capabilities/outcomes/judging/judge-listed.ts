import type { ListedMeasure } from '../register/list-measures.ts';
import { changeDay, judgeMeasure, type Judged } from './judge-measure.ts';

export type JudgedMeasure = { measure: ListedMeasure; judged: Judged };

/** A measure of a list, judged by the points that the list brings. */
export function judgeListed(measure: ListedMeasure): JudgedMeasure {
  const { points, better } = measure;
  const since = changeDay(measure);
  const marks = since === null ? [] : [{ at: since, name: '' }];
  return { measure, judged: judgeMeasure({ points, others: [], marks, since, better }) };
}
