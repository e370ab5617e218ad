import { capabilities } from '../app.ts';
import type { BareCommand, Command } from '#platform/cli/command.ts';
import { backup } from './backup.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { start } from './start.ts';
import { worker } from './worker.ts';

/** Everything that the program stoa can be told to do. */
export const commands: readonly (Command | BareCommand)[] = [
  start,
  worker,
  migrate,
  demo,
  doctor,
  backup,
  restore,
  ...capabilities.flatMap((capability) => capability.commands ?? []),
];
