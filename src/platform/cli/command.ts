import type { Ground } from '#platform/ground.ts';

/** A word with two dashes before it: --person MAIL. Without `takes` it is a switch. */
export type Option = {
  readonly says: string;
  /** What follows, in capitals: MAIL. */
  readonly takes?: string;
  readonly required?: boolean;
  /** May be given more than once. */
  readonly several?: boolean;
};

/** What was typed after the name of a command, checked against its description. */
export type Given = {
  /** Words that belong to no option: files, names. As many as the command takes. */
  readonly words: readonly string[];
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
};

export type Say = (line: string) => void;

type Described = {
  /** How it is called: "start", "token create". */
  readonly name: string;
  /** One line for the list of commands. */
  readonly says: string;
  /** The words it takes, in capitals: ["FILE"]. All are required. */
  readonly takes?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
};

/**
 * An errand on the running or resting site, such as making a token. Capabilities bring theirs in `commands`.
 * Throw Unusable, NotFound, Forbidden or Invalid to end with a sentence and exit code 1.
 */
export type Command = Described & {
  readonly run: (ground: Ground, given: Given, say: Say) => Promise<void>;
};

/** A command that prepares its own ground, such as start. Answers the exit code. */
export type BareCommand = Described & {
  readonly runBare: (given: Given, say: Say) => Promise<number>;
};
