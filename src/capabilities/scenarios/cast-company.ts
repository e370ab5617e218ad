import { createToken } from '#capabilities/accounts/index.ts';
import { sql } from '#platform/database/sql.ts';
import { asCsv, drawCompany } from './company.ts';
import type { Actor, World } from './world.ts';

type Row = Omit<Actor, 'token'>;

/** Takes a drawn company into the directory by its import, and gives everybody a token to act with. */
export async function castCompany(world: World, size: number, scenario: string): Promise<Actor[]> {
  const { administrator, door, db, random } = world;
  const csv = asCsv(drawCompany(size, scenario, random));
  const content = Buffer.from(csv).toString('base64');
  const { id, mapping } = await door.call<{ id: number; mapping: string[] }>(
    administrator.token,
    'POST',
    '/people-imports',
    {
      name: `${scenario}.csv`,
      content,
    },
  );
  await door.call(administrator.token, 'PUT', `/people-imports/${id}/mapping`, { mapping });
  await door.call(administrator.token, 'POST', `/people-imports/${id}/start`, { deactivate: [] });
  await world.settle();
  const people = await db.many<Row>(sql`
    select id, name, email, coalesce(department, '') as department, coalesce(location, '') as location,
      coalesce(level, '') as level
    from people where email like ${`${scenario}-%@scenario.example`} and status = 'active'
    order by id limit ${size}`);
  const actors: Actor[] = [];
  for (const person of people) {
    const { token } = await createToken(db, {
      personId: person.id,
      name: scenario,
      scopes: ['read', 'write'],
    });
    actors.push({ ...person, token });
  }
  return actors;
}

/** The tokens of the story are of no use after it. */
export async function takeTokensBack(world: World, scenario: string): Promise<void> {
  await world.db.transaction((tx) =>
    tx.run(sql`
      delete from access_tokens t using people p
      where p.id = t.person_id and t.name = ${scenario} and p.email like '%@scenario.example'`),
  );
}
