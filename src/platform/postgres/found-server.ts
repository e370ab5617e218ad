import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What postmaster.pid says about a server on these database files. */
export interface FoundServer {
  readonly pid: number;
  /** Where its socket lies. */
  readonly socketFolder: string;
  /** It takes connections. */
  readonly ready: boolean;
  /** A living Stoa that started it and looks after it. */
  readonly keeper: number | undefined;
}

/**
 * The server that runs on these database files. A note left by one that is gone (killed, a zombie, or its number now
 * belongs to another program, as after a restart of the machine) counts as none.
 */
export function findServer(data: string): FoundServer | undefined {
  const lines = linesOf(join(data, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isServer(pid, data)) return undefined;
  const parent = parentOf(pid);
  return {
    pid,
    socketFolder: lines[4] ?? data,
    ready: lines[7]?.trim() === 'ready',
    keeper: parent !== undefined && isNode(parent) ? parent : undefined,
  };
}

/** Removes what a server that is gone has left and what would keep a new one from starting. */
export function removeRemains(data: string): void {
  const socketFolder = linesOf(join(data, 'postmaster.pid'))[4];
  rmSync(join(data, 'postmaster.pid'), { force: true });
  for (const folder of [data, socketFolder]) {
    if (!folder) continue;
    rmSync(join(folder, '.s.PGSQL.5432.lock'), { force: true });
    rmSync(join(folder, '.s.PGSQL.5432'), { force: true });
  }
  if (socketFolder && /^stoa-[^/]{6}$/.test(basename(socketFolder)))
    rmSync(socketFolder, { recursive: true, force: true });
}

function isServer(pid: number, data: string): boolean {
  const state = stateOf(pid);
  if (state === undefined || state === 'Z' || state === 'X') return false;
  if (linesOf(`/proc/${pid}/comm`)[0] !== 'postgres') return false;
  try {
    // A server works inside its database files; this one may belong to other files.
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    // Somebody else's process may not be looked into: better believe the note.
    return true;
  }
}

/** The letter in /proc/PID/stat; the name before it may hold spaces and brackets. */
function stateOf(pid: number): string | undefined {
  return fieldsOf(pid)?.[0];
}

function parentOf(pid: number): number | undefined {
  const parent = Number(fieldsOf(pid)?.[1]);
  return parent > 0 ? parent : undefined;
}

function fieldsOf(pid: number): string[] | undefined {
  const stat = linesOf(`/proc/${pid}/stat`)[0];
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function isNode(pid: number): boolean {
  return /^[^\0]*\bnode\b/.test(linesOf(`/proc/${pid}/cmdline`)[0] ?? '');
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
