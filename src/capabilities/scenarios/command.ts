import type { Command } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import { playScenario } from './play-scenario.ts';
import { stories } from './stories/stories.ts';

export const scenarioCommand: Command = {
  name: 'scenario',
  says: `Let virtual people play a story on the running site, on a moved clock: ${stories.map(({ name }) => name).join(', ')}.`,
  takes: ['NAME'],
  options: {
    people: { says: 'How many people play along.', takes: 'NUMBER' },
    seed: { says: 'The same number plays the same story again.', takes: 'NUMBER' },
    at: { says: 'Where the site answers, when it is not on this machine.', takes: 'ADDRESS' },
  },
  run: async (ground, given, say) => {
    const scenario = stories.find(({ name }) => name === given.words[0]);
    if (!scenario)
      throw new Unusable(
        `There is no scenario ${given.words[0]}. There are: ${stories.map(({ name }) => name).join(', ')}.`,
      );
    const people = numberOf(given.text('people'), scenario.people);
    const seed = numberOf(given.text('seed'), 1);
    const address = given.text('at') ?? `http://127.0.0.1:${ground.config.port}`;
    const holds = await playScenario(ground, scenario, { people, seed, address }, say);
    if (!holds) throw new Unusable('Not everything that must hold held. The table says what.');
  },
};

function numberOf(typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1)
    throw new Unusable(`${typed} is not a number of people or a seed.`);
  return number;
}
