import { sum } from '#shared/statistics/spread.ts';
import { asTheyAre, type Otherwise } from './assumptions.ts';
import { benefitOf, type BenefitLine } from './benefit-of.ts';
import { costOf, timeLeftOut, type CostLine } from './cost-of.ts';
import type { Worksheet } from './worksheet.ts';

/** What has to be said beside the number. */
export type Note =
  | { note: 'time left out'; of: 'participants' | 'teachers' }
  | { note: 'cut to the first year'; benefit: string }
  | { note: 'not the most conservative'; benefit: string; least: number }
  | { note: 'did not answer'; benefit: string; people: number; of: number };

export type Return = {
  costs: { total: number; lines: readonly CostLine[] };
  benefits: { total: number; lines: readonly BenefitLine[] };
  net: number;
  /** Benefits by costs, and what comes back above them in percent; null where nothing was spent. */
  ratio: number | null;
  roi: number | null;
  /** Months until benefits have made up for the costs, if they keep on coming; whether that lies within what was counted. */
  payback: { months: number; within: boolean } | null;
  intangibles: Worksheet['intangibles'];
  notes: readonly Note[];
};

/**
 * The return on what was invested in a programme, after Phillips: BCR = B / C, ROI = (B - C) / C · 100 %.
 *
 * @param sheet checked by the schema of worksheets; all amounts are in its currency and never rounded
 * @param otherwise numbers to be taken instead of those of the worksheet, by the address of the assumption
 *
 * Source: Phillips, Return on Investment in Training and Performance Improvement Programs (2003).
 */
export function returnOf(sheet: Worksheet, otherwise: Otherwise = asTheyAre): Return {
  const costs = sheet.costs.map((cost) => costOf(cost, otherwise));
  const benefits = sheet.benefits.map((benefit) => benefitOf(benefit, sheet.horizon, otherwise));
  const [cost, gain] = [sum(costs.map(({ amount }) => amount)), sum(benefits.map(({ way }) => way.amount))];
  return {
    costs: { total: cost, lines: costs },
    benefits: { total: gain, lines: benefits },
    net: gain - cost,
    ratio: cost > 0 ? gain / cost : null,
    roi: cost > 0 ? ((gain - cost) / cost) * 100 : null,
    payback: paybackOf(cost, benefits),
    intangibles: sheet.intangibles,
    notes: notesOn(sheet, benefits),
  };
}

function paybackOf(cost: number, benefits: readonly BenefitLine[]): Return['payback'] {
  const counted = benefits.filter(({ way }) => way.months > 0);
  const aMonth = sum(counted.map(({ way }) => way.amount / way.months));
  if (aMonth <= 0 || cost <= 0) return null;
  const months = cost / aMonth;
  return { months, within: months <= Math.min(...counted.map(({ way }) => way.months)) };
}

function notesOn(sheet: Worksheet, benefits: readonly BenefitLine[]): Note[] {
  return [
    ...timeLeftOut(sheet.costs).map((of): Note => ({ note: 'time left out', of })),
    ...benefits.flatMap(({ key, way, others }, i): Note[] => {
      const least = Math.min(...others.map(({ amount }) => amount));
      const used = sheet.benefits[i]!.alternatives.find((one) => one.key === way.key)!;
      const silent =
        used.isolation === 'participants' ? used.estimates.filter((one) => one === null).length : 0;
      return [
        ...(way.cut ? [{ note: 'cut to the first year' as const, benefit: key }] : []),
        ...(least < way.amount ? [{ note: 'not the most conservative' as const, benefit: key, least }] : []),
        ...(used.isolation === 'participants' && silent > 0
          ? [{ note: 'did not answer' as const, benefit: key, people: silent, of: used.estimates.length }]
          : []),
      ];
    }),
  ];
}
