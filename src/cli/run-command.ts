import type { BareCommand, Command, Say } from '#platform/cli/command.ts';
import { Misunderstood, readWords } from '#platform/cli/read-words.ts';
import { loadConfig } from '#platform/config/load-config.ts';
import { nearestName } from '#platform/config/nearest-name.ts';
import { Unusable } from '#platform/config/unusable.ts';
import { withGround } from '#platform/open-current-ground.ts';
import { reachPostgres } from '#platform/postgres/reach-postgres.ts';
import { commands } from './commands.ts';
import { helpForAll, helpForOne } from './help.ts';
import { sentencesOf } from './sentences-of.ts';

/** Does what was typed after "stoa". Answers the exit code: 0 done, 1 it could not be done, 2 not understood. */
export async function runCommand(typed: readonly string[], say: Say): Promise<number> {
  const wantsHelp = typed.some((word) => word === '--help' || word === '-h');
  const command = commandOf(typed);
  if (command === undefined)
    return wantsHelp || typed.length === 0 ? (say(helpForAll(commands)), 0) : unknown(typed);
  if (wantsHelp) return (say(helpForOne(command)), 0);
  try {
    const given = readWords(command, typed.slice(command.name.split(' ').length));
    if ('runBare' in command) return await command.runBare(given, say);
    await runErrand(command, given, say);
    return 0;
  } catch (error) {
    if (error instanceof Misunderstood)
      return complain(`${error.message} See: stoa ${command.name} --help`, 2);
    const sentences = error instanceof Unusable ? error.message : sentencesOf(error);
    if (sentences === undefined) throw error;
    return complain(sentences, 1);
  }
}

/** The command whose name is what was typed first; the longest wins. */
function commandOf(typed: readonly string[]): Command | BareCommand | undefined {
  return commands
    .filter(({ name }) => typed.slice(0, name.split(' ').length).join(' ') === name)
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

async function runErrand(command: Command, given: ReturnType<typeof readWords>, say: Say): Promise<void> {
  const config = loadConfig();
  const reached = await reachPostgres(config, say);
  try {
    await withGround(config, reached.url, say, (ground) => command.run(ground, given, say));
  } finally {
    await reached.stop();
  }
}

function unknown(typed: readonly string[]): number {
  const words = typed
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ');
  const family = commands.filter(({ name }) => name.startsWith(`${typed[0]} `));
  if (family.length > 0)
    return complain(`Say what to do: ${family.map(({ name }) => `stoa ${name}`).join(', ')}`, 2);
  const meant = nearestName(
    words,
    commands.map(({ name }) => name),
  );
  return complain(
    `There is no command "${words}". ${meant ? `Did you mean: stoa ${meant}` : 'See: stoa --help'}`,
    2,
  );
}

function complain(sentence: string, code: number): number {
  console.error(`stoa: ${sentence}`);
  return code;
}
