import { createToken, demoSetting } from '#capabilities/accounts/index.ts';
import type { Say } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { readSetting } from '#shared/site/setting.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import { letDaysPass, settleQueue } from './clock.ts';
import { takeTokensBack } from './cast-company.ts';
import { openDoor } from './door.ts';
import { printReport } from './print-report.ts';
import { beginRun, endRun, noteLine, type Report } from './run-record.ts';
import type { Actor, Scenario, World } from './world.ts';

type Wish = { people: number; seed: number; address: string };

/** Plays a story on the running site, keeps what happened, and answers whether everything that must hold held. */
export async function playScenario(
  ground: Ground,
  scenario: Scenario,
  wish: Wish,
  say: Say,
): Promise<boolean> {
  const { db } = ground;
  const door = await openDoor(wish.address);
  await requireNobodyElse(db);
  const administrator = await findAdministrator(db, scenario.name);
  const run = await beginRun(db, scenario.name, wish.seed);
  const report: Report = { figures: [], checks: [] };
  const world: World = {
    db,
    door,
    administrator,
    random: seededRandom(wish.seed),
    say,
    settle: () => settleQueue(db),
    later: (days) => letDaysPass(db, days),
    async progress(done, total, line) {
      await noteLine(db, run, done, total, line);
      say(`  ${String(Math.round((100 * done) / total)).padStart(3)} %  ${line}`);
    },
    figure: (name, value) => void report.figures.push([name, value]),
    check: (name, holds, detail = '') => void report.checks.push({ name, holds, detail }),
  };
  say(`Watch it at ${wish.address}/administration/scenarios/${run}`);
  try {
    await scenario.play(world, wish.people);
  } catch (error) {
    world.check('The story came to its end', false, (error as Error).message);
  } finally {
    await takeTokensBack(world, scenario.name);
  }
  const holds = report.checks.every((check) => check.holds);
  await endRun(db, run, holds ? 'done' : 'failed', report);
  printReport(report, say);
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

async function findAdministrator(db: Database, name: string): Promise<Actor> {
  const row = await db.maybe<Omit<Actor, 'token'>>(sql`
    select id, name, coalesce(email, '') as email, '' as department, '' as location, '' as level
    from people where administrator and status = 'active' order by id limit 1`);
  if (!row)
    throw new Unusable(
      'This site has no administrator yet. Open it once, or create one with stoa user create.',
    );
  const { token } = await createToken(db, {
    personId: row.id,
    name,
    scopes: ['read', 'write', 'admin'],
    days: 1500,
  });
  return { ...row, token };
}
