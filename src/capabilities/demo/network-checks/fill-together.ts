import { countMine, drawUp } from '#capabilities/network/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { dayOf, daysBefore } from '../when.ts';
import { fillCheck } from './fill-check.ts';
import { told } from './told.ts';

type Drawing = { draw: Chance; here: readonly Person[]; now: Date };

/** A team that looked at its networks together, and said who helps whom. */
export async function fillTogether(tx: Db, { draw, here, now }: Drawing): Promise<void> {
  const { together, roster } = told;
  const team = await membersOf(tx, together.team);
  const inTeam = here.filter(({ id }) => team.people.includes(id));
  const [shared] = (await takeIds(tx, 'shared_checks', 1)) as [number];
  const closed = daysBefore(now, together.ago);
  await insertRows(tx, 'shared_checks', [
    {
      id: shared,
      community_id: team.id,
      started_by: team.lead,
      closes_on: dayOf(closed),
      state: 'open',
      shown: {},
      counted: 0,
      created_at: daysBefore(now, together.ago + 14),
    },
  ]);
  for (const mine of inTeam) {
    const made = await tx.maybe(sql`select 1 from network_checks where person_id = ${mine.id}`);
    const at = daysBefore(now, together.ago + draw.between(1, 12));
    if (!made) await fillCheck(tx, { draw, here, mine, outside: [], at });
    await countMine(tx, { id: mine.id } as Me, shared);
  }
  await drawUp(tx, shared);
  await tx.run(sql`update shared_checks set closed_at = ${closed} where id = ${shared}`);
  await fillRoster(tx, { draw, here: inTeam, now }, { community: team.id, lead: team.lead, ...roster });
}

const membersOf = (tx: Db, slug: string): Promise<{ id: number; people: number[]; lead: number }> =>
  tx.one(sql`
    select c.id, array_agg(m.person_id order by m.person_id) as people,
      min(m.person_id) filter (where m.role = 'owner') as lead
    from communities c join memberships m on m.community_id = c.id and m.left_at is null
    where c.slug = ${slug} group by c.id`);

type Begun = { community: number; lead: number; name: string; ago: number };

async function fillRoster(
  tx: Db,
  { draw, here, now }: Drawing,
  { community, lead, name, ago }: Begun,
): Promise<void> {
  const [roster] = (await takeIds(tx, 'rosters', 1)) as [number];
  const at = daysBefore(now, ago);
  await insertRows(tx, 'rosters', [
    { id: roster, community_id: community, name, started_by: lead, state: 'open', created_at: at },
  ]);
  await insertRows(
    tx,
    'roster_people',
    here.map(({ id }) => ({ roster_id: roster, person_id: id, agreed_at: at, answered_at: null })),
  );
  await insertRows(
    tx,
    'roster_ties',
    here.flatMap((giver, i) =>
      here
        .filter((asker, j) => asker !== giver && draw.share() < (i % 2 === j % 2 ? 0.6 : 0.12))
        .map((asker) => ({
          roster_id: roster,
          person_id: asker.id,
          other_id: giver.id,
          benefits: draw.some(['solutions', 'who knows', 'reframing', 'validation'], draw.between(1, 3)),
        })),
    ),
  );
}
