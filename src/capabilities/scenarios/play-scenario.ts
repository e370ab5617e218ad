import { demoSetting } from '#capabilities/accounts/index.ts';
import type { Say } from '#platform/cli/command.ts';
import { now } from '#platform/clock.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { readSetting } from '#shared/site/setting.ts';
import { findAdministrator, takeTokensBack } from './cast-company.ts';
import { openDoor } from './door.ts';
import { makeWorld } from './make-world.ts';
import { printReport } from './print-report.ts';
import { beginRun, emptyReport, endRun } from './run-record.ts';
import type { Scenario } from './world.ts';

type Wish = { people: number; seed: number; address: string };

/** The program says what happened in English; the page says it in the language of who watches. */
const program = { locale: 'en', timeZone: 'UTC' } as const;

/** Plays a story on the running site, keeps what happened, and answers whether everything that must hold held. */
export async function playScenario(
  ground: Ground,
  scenario: Scenario,
  { people, seed, address }: Wish,
  say: Say,
): Promise<boolean> {
  const { db } = ground;
  const door = await openDoor(address);
  await requireNobodyElse(db);
  const administrator = await findAdministrator(db, scenario.name);
  const run = await beginRun(db, { name: scenario.name, seed, people });
  const report = emptyReport();
  const world = makeWorld({ db, door, administrator, seed, say, run, report, c: program });
  const began = { wall: performance.now(), site: await now(db) };
  say(`Watch it at ${address}/administration/scenarios/${run}`);
  try {
    await scenario.play(world, people);
    world.check('end', { of: 1, wrong: [] });
  } catch (error) {
    world.check('end', { of: 1, wrong: [(error as Error).message] });
  } finally {
    await takeTokensBack(world, scenario.name);
  }
  world.figure('days', Math.round((+(await now(db)) - +began.site) / 86_400_000));
  world.figure('seconds', Math.round((performance.now() - began.wall) / 1000));
  const holds = report.checks.every((check) => check.holds);
  await endRun(db, run, holds ? 'done' : 'failed', report);
  printReport(program, report, say);
  return holds;
}

/** The clock of the whole site is moved: that must not happen to people who work here. */
async function requireNobodyElse(db: Database): Promise<void> {
  if ((await readSetting(db, demoSetting)) !== null) return;
  const { others } = await db.one<{ others: number }>(sql`
    select count(*)::int as others from (
      select from people p join sessions s on s.person_id = p.id
      where p.email not like '%@scenario.example' and s.expires_at > moment() and not p.administrator limit 1) found`);
  if (others > 0)
    throw new Unusable(
      'People work on this site. A scenario moves its clock, so play it on a site of its own.',
    );
}
