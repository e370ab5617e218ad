import type { Db } from '#platform/database/database.ts';
import type { Ground } from '#platform/ground.ts';
import { takePast, type Past } from '#shared/activity/happening.ts';
import type { Person } from '../fill/fill-people.ts';
import { tellFormat, tellHackathon, tellProposal } from './beginnings.ts';
import { tellCircles } from './circles.ts';
import { tellCoffee } from './coffee.ts';
import { tellMentoring, tellOffers } from './mentoring.ts';
import { tellPilot } from './pilot.ts';
import { tellRetrospective } from './retrospective.ts';
import { playPast, type Stage } from './stage.ts';

const stories: readonly ((stage: Stage) => void)[] = [
  tellCircles,
  tellCoffee,
  tellMentoring,
  tellOffers,
  tellRetrospective,
  tellHackathon,
  tellPilot,
  tellProposal,
  tellFormat,
];

/** Programmes in the middle of their run, as their people brought them about. Answers what happened in them. */
export async function fillProgrammes(
  ground: Ground,
  tx: Db,
  people: ReadonlyMap<string, Person>,
  now: Date,
): Promise<Past[]> {
  await playPast(ground, tx, { people, now }, (stage) => {
    for (const tell of stories) tell(stage);
  });
  return takePast(tx);
}
