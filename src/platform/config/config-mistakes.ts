import { Unusable } from './unusable.ts';

/** Everything that is wrong with the settings, each mistake a sentence that names its setting and where it came from. */
export class ConfigMistakes extends Unusable {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `The settings have ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n  ${mistakes.join('\n  ')}`,
    );
    this.name = 'ConfigMistakes';
    this.mistakes = mistakes;
  }
}
