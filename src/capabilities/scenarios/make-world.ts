import { now } from '#platform/clock.ts';
import type { Say } from '#platform/cli/command.ts';
import type { Database } from '#platform/database/database.ts';
import type { Door } from './door.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import { letDaysPass, settleQueue } from './clock.ts';
import { noteLine, type Report } from './run-record.ts';
import { sayLine, type CheckName } from './said.ts';
import type { Actor, Found, World } from './world.ts';

type Given = {
  db: Database;
  door: Door;
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
    check: (name, found) => judge(report, name, found),
  };
}

/** What is looked at several times in a story is one line, which holds if it held each time. */
function judge({ checks }: Report, name: CheckName, { of, wrong }: Found): void {
  const before = checks.find((one) => one.name === name);
  const all = {
    of: (before?.of ?? 0) + of,
    wrong: (before?.wrong ?? 0) + wrong.length,
    detail: [before?.detail, ...wrong.slice(0, named)].filter(Boolean).join(', ').slice(0, 300),
  };
  const check = { name, holds: all.wrong === 0, ...all };
  if (before) Object.assign(before, check);
  else checks.push(check);
}
