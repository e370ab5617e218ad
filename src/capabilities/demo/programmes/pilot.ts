import { closeProgramme, decidePilot, proposeRound, publishRound } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import { dayOf } from '../when.ts';
import { hoursOf, languagesOf } from './crowd.ts';
import { close, enrol, found, type Run } from './found.ts';
import { said } from './said.ts';
import { groupsOf, note, sessionsOf } from './sessions.ts';
import type { Stage } from './stage.ts';

const who = ['uwe', 'paulo', 'jan', 'oliver', 'rosa', 'kwame', 'nadia', 'aisha', 'diego'];

/** Case clinics that were tried with nine people, and what was decided. */
export function tellPilot(stage: Stage): void {
  const { tx, me } = stage;
  const { name, purpose, question, criteria, why, closing } = said.pilot;
  const starts = stage.at(91, '00:00');
  const run = found(stage, {
    format: 'case-clinic',
    name,
    purpose,
    by: 'samira',
    founded: stage.at(112, '10:00'),
    starts,
    pilot: {
      question,
      ends_on: dayOf(stage.at(14, '00:00')),
      criteria: criteria.map(({ what, target }) => ({ what, target })),
    },
  });
  const applications = who.map((key, i) => {
    const person = stage.people.get(key)!;
    const answers = {
      languages: languagesOf(person),
      slots: hoursOf(stage, person, 24),
      willing: i % 3 === 0,
    };
    return { who: key, application: { answers, consents: ['confidential', 'others'] } };
  });
  enrol(stage, run, { from: stage.at(108, '08:00'), to: stage.at(99, '15:00') }, applications);
  close(stage, run, stage.at(98, '15:00'));
  stage.on(stage.at(97, '10:00'), () => proposeRound(tx, me('samira'), run.slug));
  stage.on(stage.at(96, '10:00'), async () => {
    const { version } = await tx.one<{ version: number }>(sql`
      select version from rounds where programme_id = ${run.id}`);
    await publishRound(tx, me('samira'), run.slug, { startsOn: dayOf(starts), version });
  });
  stage.on(stage.at(95, '10:00'), () => meet(stage, run, starts));
  stage.on(stage.at(13, '14:00'), () => closeProgramme(tx, me('samira'), run.slug, closing));
  stage.on(stage.at(12, '15:00'), () => {
    const results = criteria.map(({ result, met }, i) => ({ position: i + 1, result, met }));
    return decidePilot(tx, me('samira'), run.slug, { decision: 'roll out', why, results });
  });
}

/** Nine of the ten clinics took place. */
async function meet(stage: Stage, run: Run, starts: Date): Promise<void> {
  for (const [number, { id }] of (await groupsOf(stage, run.id)).entries())
    for (const [i, session] of (await sessionsOf(stage, id)).entries())
      if (number === 0 || i !== 3)
        note(stage, id, {
          session: session.id,
          at: new Date(+starts + (9 + i * 14) * 86_400_000 + 36_000_000),
        });
}
