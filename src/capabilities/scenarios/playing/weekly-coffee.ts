import { builtIn, type Declaration } from '#capabilities/formats/index.ts';
import type { Actor, World } from '../world.ts';

/** The coffee roulette for every week: its owner copies the format, shortens it, publishes and shares it. */
export async function makeWeeklyCoffee({ door }: World, owner: Actor): Promise<Declaration> {
  const { steps, grouping, ...coffee } = builtIn('coffee-roulette')!;
  const declaration = {
    ...coffee,
    key: 'weekly-coffee',
    name: 'Weekly coffee',
    grouping: { ...grouping, every_weeks: 1, window: 52 },
    weeks: 52,
    // Whether they met is asked before the next lot is drawn; the rest is for rounds of two weeks.
    steps: steps.flatMap((step) =>
      step.kind === 'check-in' && step.key === 'met'
        ? [{ ...step, day: 4, days: 2, questions: step.questions.filter(({ key }) => key === 'met') }]
        : [],
    ),
    measures: coffee.measures.filter(({ key }) => key === 'met'),
  };
  const { key } = await door.call<{ key: string }>(owner.token, 'POST', '/formats', { declaration });
  const named = { ...declaration, key };
  await door.call(owner.token, 'POST', `/formats/${key}/versions`, { declaration: named, based_on: 0 });
  await door.call(owner.token, 'PUT', `/formats/${key}/share`, {});
  return named as Declaration;
}
