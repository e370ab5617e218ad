import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Unusable } from '#platform/config/unusable.ts';

/** How PostgreSQL is run: it refuses to run as root. */
export interface Standing {
  /** Words to put before the command. */
  readonly prefix: readonly string[];
  /** Who must own its files; undefined leaves them as they are. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

/**
 * The first way that works on this machine to run programs of `bin` with files in `folder`, as a user that is not root
 * and has a name. Most users are so already.
 */
export function findStanding(bin: string, folder: string, environment: NodeJS.ProcessEnv): Standing {
  const errors: string[] = [];
  for (const standing of process.getuid?.() === 0 ? waysFromRoot() : waysOfUser()) {
    const probe = ['sh', '-c', 'cd "$1" && exec "$2" --version', 'sh', folder, join(bin, 'postgres')];
    const [command, ...rest] = [...standing.prefix, ...probe];
    const result = spawnSync(command ?? '', rest, { env: environment, encoding: 'utf8', cwd: '/' });
    if (result.status === 0) return standing;
    errors.push(result.stderr?.trim() || String(result.error ?? `exit code ${result.status}`));
  }
  throw new Unusable(
    'PostgreSQL refuses to run as root or as a user without a name, and no other user can be used here. Start Stoa as an ' +
      `ordinary user, or keep it in a folder that all users can enter, such as /opt/stoa.\n  ${[...new Set(errors)].join('\n  ')}`,
  );
}

function waysOfUser(): Standing[] {
  return [{ prefix: hasName() ? [] : inNamespace(ordinaryAccount()), owner: undefined }];
}

function waysFromRoot(): Standing[] {
  const account = ordinaryAccount();
  const become = ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  // Without the last, the right would not count when a program asks the kernel what it may do.
  const enterAll = [
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  return [
    { prefix: become, owner: account },
    // A folder such as /root lets no other user in.
    { prefix: inNamespace(account), owner: { uid: 0, gid: 0 } },
    // Containers often forbid namespaces; there the other user may enter by one right.
    { prefix: [...become, ...enterAll], owner: account },
  ];
}

/** A user namespace of its own, in which whoever runs it goes by the number of this account. */
function inNamespace({ uid, gid }: { uid: number; gid: number }): string[] {
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
}

/** Containers may be started with a user id that no file of users knows. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** The account made for PostgreSQL when there is one, otherwise the one that owns nothing. */
function ordinaryAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find((account) => account[0] === name))
    .find(Boolean);
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) };
}
