import { now } from '#platform/clock.ts';
import type { Say } from '#platform/cli/command.ts';
import type { Database } from '#platform/database/database.ts';
import type { ApiClient } from '#platform/http/api-client.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import { letDaysPass, settleQueue } from './clock.ts';
import { noteLine, type Report } from './run-record.ts';
import { sayLine } from './said.ts';
import type { Actor, Found, World } from './world.ts';

type Given = {
  db: Database;
  door: ApiClient;
  administrator: Actor;
  seed: number;
  say: Say;
  /** The id under which it is kept what happens, and what there is to tell so far. */
  run: number;
  report: Report;
  c: Tongue;
};

/** So many of what is wrong are named. */
const named = 8;

export function makeWorld({ db, door, administrator, seed, say, run, report, c }: Given): World {
  return {
    db,
    door,
    administrator,
    random: seededRandom(seed),
    say,
    settle: () => settleQueue(db),
    later: (days) => letDaysPass(db, days),
    async progress(done, total, what, values = {}) {
      await noteLine(db, run, { done, total, line: { what, values }, report });
      say(`  ${String(Math.round((100 * done) / total)).padStart(3)} %  ${sayLine(c, what, values)}`);
    },
    figure(name, value) {
      const there = report.figures.find(([one]) => one === name);
      if (there) there[1] = value;
      else report.figures.push([name, value]);
    },
    async course(name, value) {
      const day = (await now(db)).toISOString().slice(0, 10);
      (report.courses[name] ??= []).push([day, value]);
    },
    check: (name, found) => void report.checks.push({ name, ...judge(found) }),
  };
}

function judge({ of, wrong }: Found): { holds: boolean; of: number; wrong: number; detail: string } {
  const detail = wrong.slice(0, named).join(', ');
  return { holds: wrong.length === 0, of, wrong: wrong.length, detail };
}
