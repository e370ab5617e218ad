import type { Grouping } from '#capabilities/formats/index.ts';
import { judge } from '#shared/grouping/circles/judge-circle.ts';
import { readPool } from '#shared/grouping/circles/read-pool.ts';
import type { Broken as BrokenCircle } from '#shared/grouping/circles/types.ts';
import { asGroup, circlePeople, circleRules } from '../forming/circles.ts';
import type { Pool } from '../forming/pool.ts';
import type { Broken, Judge } from './judge.ts';

export function judgeCircles(pool: Pool, block: Extract<Grouping, { by: 'circles' }>): Judge {
  const read = readPool(circlePeople(pool), circleRules(pool, block));
  return (members) => {
    const judgement = judge(read, members);
    const { score, slot, reasons } = asGroup(pool, judgement);
    return { score, slot, reasons, broken: judgement.broken.flatMap(told) };
  };
}

function told(broken: BrokenCircle): Broken[] {
  switch (broken.kind) {
    case 'cannot-meet':
    case 'apart':
      return [];
    case 'same-manager':
    case 'reporting-line':
      return [{ kind: broken.kind, pair: broken.pair }];
    case 'slots':
      return [{ kind: 'slots', common: broken.common, needed: broken.needed }];
    case 'departments':
      return [{ kind: 'departments', count: broken.count, needed: broken.needed }];
    case 'language':
      return [{ kind: 'language' }];
    default:
      return [broken];
  }
}
