import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addPoints, correctPoint, foundMeasure } from '#capabilities/outcomes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { chance, type Chance } from '../chance.ts';
import { dayOf, daysBefore } from '../when.ts';
import type { Person } from './fill-people.ts';

type Told = {
  key: string;
  name: string;
  unit?: string;
  better: 'higher' | 'lower';
  baseline?: number;
  target?: number;
  source: string;
  owner: string;
  community?: string;
  programme?: string;
  comparison?: string;
  /** So many days ago something began to be done otherwise; what it was. */
  changed?: number;
  what?: string;
  every: number;
  points: number;
  before: number;
  since: number;
  moves: number;
  /** So many days ago the values began to leave their level. */
  first: number;
  note: string;
};

const told = parse(readFileSync(new URL('../content/measures.yaml', import.meta.url), 'utf8')) as Told[];

/** What the learning manager keeps in the register, with two years of values. */
export async function fillMeasures(tx: Db, people: ReadonlyMap<string, Person>, now: Date): Promise<void> {
  const draw = chance(9092);
  const me = managerOf(people.get('beatriz')!);
  const ids = new Map<string, number>();
  for (const one of told) {
    const id = await foundMeasure(tx, me, {
      name: one.name,
      unit: one.unit ?? '',
      better: one.better,
      baseline: one.baseline,
      target: one.target,
      source: one.source,
      changed_on: one.changed === undefined ? undefined : dayOf(daysBefore(now, one.changed)),
      changed_what: one.what ?? '',
      owner_id: people.get(one.owner)!.id,
      comparison_id: (one.comparison !== undefined && ids.get(one.comparison)) || null,
      places: await placesOf(tx, one),
    });
    ids.set(one.key, id);
    await addPoints(tx, me, id, valuesOf(one, draw, now), '');
    await correctOne(tx, me, id);
  }
}

async function placesOf(tx: Db, { community, programme }: Told) {
  return tx.many<{ kind: 'community' | 'programme'; id: number }>(sql`
    select 'community' as kind, id from communities where slug = ${community ?? null}
    union all select 'programme', id from programmes where name = ${programme ?? null}`);
}

/** Values around their level, which slowly becomes another. */
function valuesOf({ every, points, before, since, moves, first, note }: Told, draw: Chance, now: Date) {
  return Array.from({ length: points }, (_, i) => {
    const ago = (points - i - 1) * every + 3;
    const way = Math.min(Math.max((first - ago) / 70 + 0.4, 0), 1);
    const level = ago > first ? before : before + (since - before) * way;
    const value = level + (draw.share() + draw.share() + draw.share() - 1.5) * moves * 1.6;
    return {
      on_day: dayOf(daysBefore(now, ago)),
      value: Math.round(value),
      note: i === points - 6 ? note : '',
    };
  });
}

/** Values came when they were counted, and one of them was counted wrongly. */
async function correctOne(tx: Db, me: Me, measure: number): Promise<void> {
  await tx.run(sql`
    update measure_points set came = 'hand', added_at = on_day + interval '32 hours',
      added_by = coalesce((select owner_id from measures where id = ${measure}), added_by)
    where measure_id = ${measure}`);
  const point = await tx.one<{ id: number; value: number }>(sql`
    select id, value from measure_points where measure_id = ${measure} order by on_day desc offset 8 limit 1`);
  const right = { value: point.value - 1, why: 'One was counted twice.' };
  await correctPoint(tx, me, { measure, point: point.id }, right);
  await tx.run(sql`
    update measure_corrections k set corrected_at = x.added_at + interval '3 days'
    from measure_points x where x.id = k.point_id and x.id = ${point.id}`);
}

const managerOf = ({ id, name }: Person): Me => ({
  id,
  name,
  photo: null,
  administrator: false,
  learningManager: true,
  locale: 'en',
  timeZone: 'Europe/Berlin',
  theme: 'system',
  unreadInbox: 0,
  sessionId: null,
  scopes: null,
});
