import { isolations, type Isolation } from './worksheet.ts';

/** For sorting: a control group tells an effect apart most surely, those who took part least. */
export const surestFirst = (one: Isolation, other: Isolation): number =>
  isolations.indexOf(one) - isolations.indexOf(other);
