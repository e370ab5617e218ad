import type { Grouping } from '#capabilities/formats/index.ts';
import { bondsOf } from '#shared/grouping/roulette/bonds.ts';
import { tellGroup } from '#shared/grouping/roulette/reasons.ts';
import { asGroup, rouletteHistory, roulettePeople, rouletteRules } from '../forming/roulette.ts';
import type { Pool } from '../forming/pool.ts';
import type { Broken, Judge } from './judge.ts';

export function judgeRoulette(pool: Pool, block: Extract<Grouping, { by: 'roulette' }>): Judge {
  const people = roulettePeople(pool).toSorted((a, b) => a.id - b.id);
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const rules = rouletteRules(pool, block);
  const bonds = bondsOf(people, rouletteHistory(pool), rules);
  const most = block.size + 1;
  return (members) => {
    const numbers = members.map((id) => numberOf.get(id)!);
    const { score, reasons } = asGroup(pool, tellGroup(people, bonds, rules, numbers));
    const required = bonds.tests.filter((test) => test.required);
    const mute = numbers.some((i, at) =>
      numbers.slice(at + 1).some((j) => required.some((test) => test.breaks(i, j))),
    );
    const spoken: Broken[] = mute ? [{ kind: 'language' }] : [];
    const size = members.length;
    const sized: Broken[] =
      size > most
        ? [{ kind: 'too-large', size, max: most }]
        : size < 2
          ? [{ kind: 'too-small', size, smallest: 2 }]
          : [];
    return { score, slot: null, reasons, broken: [...spoken, ...sized] };
  };
}
