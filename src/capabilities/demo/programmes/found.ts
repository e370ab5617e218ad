import {
  applyTo,
  closeIntake,
  foundProgramme,
  openIntake,
  planSchema,
  type Application,
} from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import { dayOf } from '../when.ts';
import type { Stage } from './stage.ts';

type Wish = {
  format: string;
  name: string;
  purpose: string;
  by: string;
  founded: Date;
  starts: Date;
  closes?: Date;
  pilot?: Parameters<typeof foundProgramme>[4];
};

/** A programme once it is founded; its address is known only then. */
export type Run = { slug: string; id: number; by: string };

/** Somebody begins a programme and opens it to all a day later. Its lots are drawn the same on every start. */
export function found(stage: Stage, wish: Wish): Run {
  const { tx, me } = stage;
  const { format, name, purpose, by, founded, starts, closes, pilot } = wish;
  const run: Run = { slug: '', id: 0, by };
  stage.on(founded, async () => {
    const plan = planSchema.parse({
      name,
      purpose,
      starts_on: dayOf(starts),
      closes_on: closes ? dayOf(closes) : '',
      time_zone: 'Europe/Berlin',
    });
    Object.assign(run, await foundProgramme(tx, me(by), format, plan, pilot));
    await tx.run(sql`update programmes set seed = 5 where id = ${run.id}`);
  });
  stage.on(new Date(+founded + 1_200_000), () => openIntake(tx, me(by), run.slug));
  return run;
}

/** People ask to take part, one after another between two days. */
export function enrol(
  stage: Stage,
  run: Run,
  { from, to }: { from: Date; to: Date },
  applications: readonly { who: string; application: Partial<Application> }[],
): void {
  const apart = (+to - +from) / Math.max(1, applications.length);
  for (const [i, { who, application }] of applications.entries())
    stage.on(new Date(+from + Math.floor(i * apart)), () =>
      applyTo(stage.tx, stage.me(who), run.slug, {
        role: null,
        answers: {},
        consents: [],
        cadence_weeks: null,
        ...application,
      }),
    );
}

export const close = (stage: Stage, run: Run, at: Date): void =>
  stage.on(at, () => closeIntake(stage.tx, stage.me(run.by), run.slug));
