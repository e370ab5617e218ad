import { access } from 'node:fs/promises';
import type { Command, Given, Option, Say } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Ground } from '#platform/ground.ts';
import { findOrOpenCommunity, type Found } from './community.ts';
import type { Import } from './import.ts';
import { findSource } from './find-source.ts';
import { settleMailThreads } from './mbox/settle-threads.ts';
import { stageMbox } from './mbox/stage-mbox.ts';
import { stageDump } from './questions/stage-dump.ts';
import { settleThreads } from './questions/settle-threads.ts';
import { report } from './report.ts';
import { runImport, type Stage } from './run-import.ts';

const options: Record<string, Option> = {
  community: {
    says: 'The name or address of the community that takes it in; it is opened when there is none.',
    takes: 'NAME',
    required: true,
  },
  owner: { says: 'Somebody here who becomes an owner of the community.', takes: 'MAIL', several: true },
};

export const importQuestions: Command = {
  name: 'import questions',
  says: 'Take in the questions and answers of a Stack Exchange site: its Posts.xml, and what lies beside it.',
  takes: ['FILE'],
  options,
  run: (ground, given, say) =>
    take(ground, given, say, 'questions', async (around, run, path) => {
      const remarks = await stageDump(around, run, path);
      await settleThreads(ground.db, run.id);
      return remarks;
    }),
};

export const importMbox: Command = {
  name: 'import mbox',
  says: 'Take in the archive of a mailing list: a file of messages, each after a line that begins with "From ".',
  takes: ['FILE'],
  options,
  run: (ground, given, say) =>
    take(ground, given, say, 'mbox', async (around, run, path) => {
      const remarks = await stageMbox(around, run, path);
      await settleMailThreads(ground.db, run.id, await findSource(ground.db, run));
      return remarks;
    }),
};

async function take(
  ground: Ground,
  given: Given,
  say: Say,
  kind: Import['kind'],
  stage: Stage,
): Promise<void> {
  const path = given.words[0]!;
  await access(path).catch(() => {
    throw new Unusable(`The file ${path} cannot be read.`);
  });
  const found = await findOrOpenCommunity(ground.db, given.text('community')!, given.texts('owner'));
  sayWhere(say, found);
  const outcome = await untilInterrupted(say, (signal) =>
    runImport({ ground, say, signal }, { kind, community: found.community, path, stage }),
  );
  await report(ground.db, say, kind, found.community, outcome);
}

function sayWhere(say: Say, { community, opened, state, owners }: Found): void {
  const { name } = community;
  say(opened ? `Opened the community ${name}; everyone here can read and join it.` : `Into ${name}.`);
  if (state === 'incubating')
    say('It is not live yet: only its founders and those they invite see what comes.');
  if (state === 'live' && owners < 2)
    say(
      `It has ${owners === 0 ? 'no owner' : 'one owner'} and asks for ${owners === 0 ? 'two' : 'another'}; members can volunteer, or name one: --owner MAIL.`,
    );
}

/** Ctrl-C ends after the step under way; a second one at once, which loses nothing either. */
async function untilInterrupted<T>(say: Say, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  const stop = () => {
    if (control.signal.aborted) process.exit(130);
    say('Stopping after the step under way. Press Ctrl-C again to end at once.');
    control.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(control.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
