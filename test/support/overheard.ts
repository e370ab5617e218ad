import fs from 'node:fs';

type Write = (...all: unknown[]) => unknown;

/** Everything that the process says while a test runs: its log, and what is written to the console. */
export function overhear(): { said: () => string; stop: () => void } {
  let said = '';
  const undo: (() => void)[] = [];
  const listen = <Owner extends object>(
    owner: Owner,
    name: keyof Owner & string,
    isOut: (all: unknown[]) => boolean,
  ) => {
    const before = owner[name] as Write;
    const heard: Write = function (this: unknown, ...all) {
      if (isOut(all))
        said += all.map((one) => (Buffer.isBuffer(one) ? one.toString() : String(one))).join(' ');
      return before.apply(this, all);
    };
    Object.assign(owner, { [name]: heard });
    undo.push(() => Object.assign(owner, { [name]: before }));
  };
  const toTerminal = ([fd]: unknown[]) => fd === 1 || fd === 2;
  listen(fs, 'write', toTerminal);
  listen(fs, 'writeSync', toTerminal);
  listen(process.stdout, 'write', () => true);
  listen(process.stderr, 'write', () => true);
  return { said: () => said, stop: () => undo.forEach((one) => one()) };
}
