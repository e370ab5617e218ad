import { finishCheck } from '#capabilities/network/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows, takeIds } from '../fill/rows.ts';

type Filling = { draw: Chance; here: readonly Person[]; mine: Person; outside: readonly string[]; at: Date };

/** One check: half of its people from near by, who often know each other. Returns its id. */
export async function fillCheck(tx: Db, { draw, here, mine, outside, at }: Filling): Promise<number> {
  const [id] = (await takeIds(tx, 'network_checks', 1)) as [number];
  await insertRows(tx, 'network_checks', [{ id, person_id: mine.id, state: 'open', created_at: at }]);
  const others = here.filter((one) => one !== mine);
  const near = draw.some(
    others.filter(({ department }) => department === mine.department),
    draw.between(4, 7),
  );
  const far = draw.some(
    others.filter(({ department }) => department !== mine.department),
    draw.between(4, 6),
  );
  const named = [...near, ...far];
  const ids = await takeIds(tx, 'network_contacts', named.length + outside.length);
  const said = (isNear: boolean) => ({
    frequency: one(draw, isNear ? ['weekly', 'daily', 'fortnightly'] : ['seldom', 'monthly', 'fortnightly']),
    known: one(draw, ['under 1', '1 to 4', '5 to 10', 'over 10', '1 to 4']),
    level: one(draw, ['same', 'same', 'same', 'higher', 'lower']),
    place: one(draw, isNear ? ['floor', 'floor', 'building'] : ['building', 'country', 'abroad']),
    contact: one(draw, ['planned', 'planned', 'chance']),
    closeness: one(draw, isNear ? ['cordial', 'close', 'very close'] : ['distant', 'cordial', 'close']),
    benefits: draw.some(
      ['solutions', 'who knows', 'reframing', 'validation', 'legitimation'],
      draw.between(1, 3),
    ),
  });
  await insertRows(tx, 'network_contacts', [
    ...named.map((person, i) => ({
      id: ids[i]!,
      check_id: id,
      colleague_id: person.id,
      alias: '',
      department: person.department,
      unit: i < near.length ? one(draw, ['team', 'department']) : 'elsewhere',
      ...said(i < near.length),
    })),
    ...outside.map((alias, i) => ({
      id: ids[named.length + i]!,
      check_id: id,
      colleague_id: null,
      alias,
      department: null,
      unit: 'outside',
      ...said(false),
    })),
  ]);
  const links = ids.flatMap((a, i) =>
    ids
      .slice(i + 1)
      .filter((_, j) => draw.share() < (i + 1 + j < near.length ? 0.5 : 0.06))
      .map((b) => ({ check_id: id, one_id: a, other_id: b })),
  );
  await insertRows(tx, 'network_links', links);
  await finishCheck(tx, { id: mine.id } as Me, id);
  await tx.run(sql`update network_checks set finished_at = ${at} where id = ${id}`);
  return id;
}

const one = (draw: Chance, of: readonly string[]): string => of[draw.between(0, of.length - 1)]!;
