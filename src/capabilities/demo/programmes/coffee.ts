import { recordSession } from '#capabilities/meetings/index.ts';
import { languagesOf, someOf } from './crowd.ts';
import { enrol, found, type Run } from './found.ts';
import { said } from './said.ts';
import { groupsOf, sessionsOf } from './sessions.ts';
import type { Stage } from './stage.ts';

const day = 86_400_000;
const cast = ['karim', 'tomasz', 'siewmei', 'jonas', 'beatriz'];

/** Coffee by lot in its fourth round: forty people, and the newcomer since last week. */
export function tellCoffee(stage: Stage): void {
  const midnight = Math.floor(+stage.now / day) * day;
  const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day;
  const first = new Date(monday - 42 * day);
  const run = found(stage, {
    format: 'coffee-roulette',
    ...said.coffee,
    by: 'zara',
    founded: new Date(+first - 16 * day + 32_400_000),
    starts: first,
  });
  const who = someOf(stage, { count: 40, named: cast });
  const applications = [...who, 'joana'].map((key) => ({
    who: key,
    application: {
      answers: { languages: languagesOf(stage.people.get(key)!) },
      consents: ['kind', 'confidential'],
    },
  }));
  const [late] = applications.splice(-1);
  enrol(stage, run, { from: new Date(+first - 14 * day), to: new Date(+first - day) }, applications);
  enrol(stage, run, { from: stage.at(7, '13:00'), to: stage.at(7, '13:00') }, [late!]);
  for (const round of [0, 1, 2])
    stage.on(new Date(+first + round * 14 * day + 9 * day + 50_400_000), () => meet(stage, run));
}

/** Most of those who were drawn have had their coffee. */
async function meet(stage: Stage, run: Run): Promise<void> {
  for (const { id, leads, people } of await groupsOf(stage, run.id)) {
    const [coffee] = await sessionsOf(stage, id);
    if (coffee && stage.draw.share() < 0.72)
      await recordSession(stage.tx, stage.me(leads), coffee.id, people);
  }
}
