import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** CPU seconds that a process has used, user and system, by /proc. */
export function cpuOf(pid: number): number {
  const [user, system] = ticksOf(pid);
  return (user! + system!) / ticksPerSecond;
}

/** User and system time of a process, then of its children that have ended, in ticks. */
function ticksOf(pid: number): number[] {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.slice(11, 15).map(Number);
}

/** CPU seconds of a PostgreSQL: the postmaster and all that it started, those that have ended too. */
export function cpuOfDatabase(pid: number): number {
  const children = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter(Boolean);
  const [, , user, system] = ticksOf(pid);
  const ended = (user! + system!) / ticksPerSecond;
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + cpuOf(one), ended);
}

/** Megabytes of memory that a process holds. */
export function memoryOf(pid: number): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(resident ?? 0) / 1024);
}
