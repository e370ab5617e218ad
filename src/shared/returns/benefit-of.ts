import type { Otherwise } from './assumptions.ts';
import { sumOfEstimates } from './estimates.ts';
import { surestFirst } from './surest-first.ts';
import type { Alternative, Benefit, Estimated, Isolation, Measured, Worksheet } from './worksheet.ts';

const monthsOf = { week: 12 / 52, month: 1, quarter: 3, year: 12 } as const;

/** What one way to work out a benefit comes to, in the worksheet's currency, over so many months. */
export type Way = {
  key: string;
  isolation: Isolation;
  amount: number;
  months: number;
  /** More periods were given than may be counted. */
  cut: boolean;
};

export type BenefitLine = {
  key: string;
  measure: string;
  /** The way that counts, and why it does. */
  way: Way;
  because: 'only one' | 'most conservative' | 'chosen';
  why?: string;
  others: readonly Way[];
};

/** The benefit by the way that was chosen, or else by the one that comes to least. */
export function benefitOf(
  benefit: Benefit,
  horizon: Worksheet['horizon'],
  otherwise: Otherwise,
): BenefitLine {
  const ways = benefit.alternatives.map((one) => wayOf(benefit.key, one, horizon, otherwise));
  const chosen = ways.find(({ key }) => key === benefit.chosen?.alternative);
  const way = chosen ?? leastOf(ways);
  return {
    key: benefit.key,
    measure: benefit.measure,
    way,
    because: chosen ? 'chosen' : ways.length === 1 ? 'only one' : 'most conservative',
    ...(chosen && benefit.chosen && { why: benefit.chosen.why }),
    others: ways.filter((one) => one !== way),
  };
}

/** Of two that come to the same, the one that tells the effect apart more surely. */
const leastOf = (ways: readonly Way[]): Way =>
  ways.toSorted((one, other) => one.amount - other.amount || surestFirst(one.isolation, other.isolation))[0]!;

const wayOf = (
  benefit: string,
  alternative: Alternative,
  horizon: Worksheet['horizon'],
  otherwise: Otherwise,
): Way =>
  alternative.isolation === 'participants'
    ? byParticipants(benefit, alternative, otherwise)
    : byMeasure(benefit, alternative, horizon, otherwise);

/** Improvement by worth by periods, discounted by what else may have brought it about and by how sure one is. */
function byMeasure(
  benefit: string,
  measured: Measured,
  horizon: Worksheet['horizon'],
  otherwise: Otherwise,
): Way {
  const said = (part: 'improvement' | 'worth' | 'times' | 'attribution' | 'confidence') =>
    otherwise.get(`${benefit}/${measured.key}/${part}`) ?? measured[part].value;
  const most = horizon === 'first year' ? 12 / monthsOf[measured.per] : Infinity;
  const times = Math.min(said('times'), most);
  const gross = said('improvement') * said('worth') * times;
  // What got worse is not made smaller by doubt: the conservative way counts it whole.
  const discount = gross < 0 ? 1 : said('attribution') * said('confidence');
  return {
    key: measured.key,
    isolation: measured.isolation,
    amount: gross * discount,
    months: times * monthsOf[measured.per],
    cut: said('times') > most,
  };
}

function byParticipants(
  benefit: string,
  { key, estimates, isolation }: Estimated,
  otherwise: Otherwise,
): Way {
  const amount = otherwise.get(`${benefit}/${key}/estimates`) ?? sumOfEstimates(estimates);
  return { key, isolation, amount, months: 12, cut: false };
}
