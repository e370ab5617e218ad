import type { Otherwise } from './assumptions.ts';
import type { Cost } from './worksheet.ts';

export type CostLine = { key: string; what: string; amount: number; of: string };

/** What one line of the worksheet costs, in its currency. */
export function costOf(cost: Cost, otherwise: Otherwise): CostLine {
  const said = (part: string, value: number) => otherwise.get(`${cost.key}/${part}`) ?? value;
  const amount =
    cost.kind === 'time'
      ? said('hours', cost.hours.value) * said('hourly', cost.hourly.value)
      : said('amount', cost.amount.value) * said('share', cost.share?.value ?? 1);
  return { key: cost.key, what: cost.what, amount, of: cost.kind === 'time' ? cost.role : cost.of };
}

/** Whose time is not among the costs: without it they are not fully loaded. Organisers may be teachers. */
export const timeLeftOut = (costs: readonly Cost[]): ('participants' | 'teachers')[] =>
  (['participants', 'teachers'] as const).filter(
    (role) => !costs.some((cost) => cost.kind === 'time' && cost.role === role && cost.hours.value > 0),
  );
