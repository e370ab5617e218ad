import { findVersion } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { World } from '../world.ts';
import { everyStep, sessionsEnded, soundFacilitators, soundSpaces } from './groups.ts';
import { mailedOnce, noMailWaits, nothingFailed, toldOfGroups } from './messages.ts';
import {
  keptApart,
  leftEverything,
  nobodyForgotten,
  nobodyLost,
  nobodyTwice,
  noReportingLine,
} from './people.ts';

/** What must hold at any time while groups run. */
export async function checkRunning(world: World, programme: number): Promise<void> {
  const { db } = world;
  world.check('nobody_lost', await nobodyLost(db, programme));
  world.check('nobody_twice', await nobodyTwice(db, programme));
  world.check('reporting_line', await noReportingLine(db, programme));
  world.check('cannot_meet', await keptApart(db, programme));
  world.check('left', await leftEverything(db, programme));
  world.check('spaces', await soundSpaces(db, programme));
  world.check('facilitators', await soundFacilitators(db, programme));
}

/** What must hold of a programme when it is over. */
export async function checkWhole(world: World, programme: number, applied: readonly number[]): Promise<void> {
  const { db } = world;
  const { version } = await db.one<{ version: number }>(sql`
    select format_version_id as version from programmes where id = ${programme}`);
  world.check('nobody_forgotten', await nobodyForgotten(db, programme, applied));
  world.check('steps', await everyStep(db, programme, await findVersion(db, version)));
  world.check('sessions_ended', await sessionsEnded(db, programme));
  world.check('told_once', await toldOfGroups(db, programme));
  world.check('mails_sent', await mailedOnce(db, programme));
}

/** What must hold of the site after all of it. */
export async function checkSite(world: World): Promise<void> {
  world.check('mails_gone', await noMailWaits(world.db));
  world.check('nothing_failed', await nothingFailed(world.db));
}
