import { createToken } from '#capabilities/accounts/index.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { asCsv, drawCompany } from './company.ts';
import { forAll } from './door.ts';
import type { Actor, World } from './world.ts';

/** A year of the story, and some days more. */
const tokenDays = 400;
const tokenName = (scenario: string): string => `scenario ${scenario}`;

type Row = Omit<Actor, 'token'>;

const columns = sql`
  id, name, coalesce(email, '') as email, coalesce(department, '') as department, coalesce(location, '') as location,
  coalesce(level, '') as level, languages`;

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
  await letIn(db, scenario);
  const people = await db.many<Row>(sql`
    select ${columns} from people where email like ${`${scenario}-%@scenario.example`} and status = 'active'
    order by id limit ${size}`);
  const actors = new Map<number, Actor>();
  await forAll(people, async (person) => {
    const { token } = await createToken(db, {
      personId: person.id,
      name: tokenName(scenario),
      scopes: ['read', 'write'],
      days: tokenDays,
    });
    actors.set(person.id, { ...person, token });
  });
  return people.map(({ id }) => actors.get(id)!);
}

/** They have signed in for the first time before the story begins: that is none of its acts. */
const letIn = (db: Database, scenario: string): Promise<unknown> =>
  db.transaction((tx) =>
    tx.run(sql`
      update people set status = 'active'
      where email like ${`${scenario}-%@scenario.example`} and status = 'invited'`),
  );

/** The tokens of the story are of no use after it. */
export async function takeTokensBack(world: World, scenario: string): Promise<void> {
  await world.db.transaction((tx) =>
    tx.run(sql`
      delete from access_tokens t using people p
      where p.id = t.person_id and t.name = ${tokenName(scenario)}
        and (p.email like '%@scenario.example' or p.id = ${world.administrator.id})`),
  );
}

/** Who does what administrators do in the story: the first of the site. Throws Unusable where there is none. */
export async function findAdministrator(db: Database, name: string): Promise<Actor> {
  const row = await db.maybe<Row>(sql`
    select ${columns} from people where administrator and status = 'active' order by id limit 1`);
  if (!row)
    throw new Unusable(
      'This site has no administrator yet. Open it once, or create one with stoa user create.',
    );
  const { token } = await createToken(db, {
    personId: row.id,
    name: tokenName(name),
    scopes: ['read', 'write', 'admin'],
    days: tokenDays,
  });
  return { ...row, token };
}
