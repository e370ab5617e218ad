import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { BareCommand, Command, Given } from './command.ts';

/** Somebody typed what no command understands. Exit code 2. */
export class Misunderstood extends Error {}

/** Reads what was typed after the name of the command. Throws Misunderstood with a sentence. */
export function readWords(command: Command | BareCommand, typed: readonly string[]): Given {
  const described = Object.entries(command.options ?? {});
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    described.map(([name, { takes, several }]) => [
      name,
      { type: takes === undefined ? 'boolean' : 'string', multiple: several ?? false },
    ]),
  );
  const { values, positionals } = parse(typed, options);
  const wanted = command.takes ?? [];
  const lacking = wanted[positionals.length];
  if (lacking !== undefined) throw new Misunderstood(`${lacking} is missing.`);
  const surplus = positionals[wanted.length];
  if (surplus !== undefined) throw new Misunderstood(`"${surplus}" is one word too many.`);
  for (const [name, option] of described) {
    if (option.required && values[name] === undefined)
      throw new Misunderstood(`--${name} ${option.takes ?? ''} is missing.`);
  }
  return {
    words: positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (name) => values[name] === true,
  };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence says what is wrong; the rest is advice about dashes.
    throw new Misunderstood((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
}
