import { boundsOfEstimates, sumOfEstimates } from './estimates.ts';
import type { Alternative, Assumed, Worksheet } from './worksheet.ts';

export type Unit = 'hours' | 'money' | 'money an hour' | 'share' | 'units' | 'money a unit' | 'periods';

/** One number of the worksheet: the address by which it can be set otherwise, and who stands for it. */
export type Assumption = Assumed & { address: string; what: string; unit: Unit };

/** Every assumption of a worksheet, in its order: the audit trail, and what can be varied. */
export const assumptionsOf = (sheet: Worksheet): Assumption[] => [
  ...sheet.costs.flatMap((cost): Assumption[] =>
    cost.kind === 'time'
      ? [
          named(`${cost.key}/hours`, cost.what, 'hours', cost.hours),
          named(`${cost.key}/hourly`, cost.what, 'money an hour', cost.hourly),
        ]
      : [
          named(`${cost.key}/amount`, cost.what, 'money', cost.amount),
          ...(cost.share ? [named(`${cost.key}/share`, cost.what, 'share', cost.share)] : []),
        ],
  ),
  ...sheet.benefits.flatMap(({ key, measure, alternatives }) =>
    alternatives.flatMap((alternative) => ofAlternative(key, measure, alternative)),
  ),
];

function ofAlternative(benefit: string, measure: string, alternative: Alternative): Assumption[] {
  const address = `${benefit}/${alternative.key}`;
  if (alternative.isolation === 'participants') {
    const { source, estimates } = alternative;
    const number = { value: sumOfEstimates(estimates), ...boundsOfEstimates(estimates), source };
    return [named(`${address}/estimates`, measure, 'money', number)];
  }
  return [
    named(`${address}/improvement`, measure, 'units', alternative.improvement),
    named(`${address}/worth`, measure, 'money a unit', alternative.worth),
    named(`${address}/times`, measure, 'periods', alternative.times),
    named(`${address}/attribution`, measure, 'share', alternative.attribution),
    named(`${address}/confidence`, measure, 'share', alternative.confidence),
  ];
}

const named = (address: string, what: string, unit: Unit, number: Assumed): Assumption => ({
  address,
  what,
  unit,
  ...number,
});

/** A worksheet's numbers as they are, or as they would be if some were otherwise. */
export type Otherwise = ReadonlyMap<string, number>;
export const asTheyAre: Otherwise = new Map();
