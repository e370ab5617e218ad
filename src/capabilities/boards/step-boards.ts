import { findVersion } from '#capabilities/formats/index.ts';
import { stepFinished, stepOpened, stepSkipped } from '#capabilities/journeys/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { on } from '#shared/activity/happening.ts';
import { openBoard } from './open-board.ts';
import { setPhase } from './set-phase.ts';

type Opened = { group_id: number; key: string; format_version_id: number };

/** A step that is a board has one as soon as it opens. */
async function openForStep(db: Db, stepId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const step = await tx.maybe<Opened>(sql`
      select s.group_id, s.key, p.format_version_id from steps s join programmes p on p.id = s.programme_id
      where s.id = ${stepId} and s.kind = 'board' for key share of s`);
    if (!step) return;
    const declaration = await findVersion(tx, step.format_version_id);
    const declared = declaration.steps.find(({ key }) => key === step.key);
    if (declared?.kind !== 'board') return;
    await openBoard(tx, { groupId: step.group_id, stepId }, declared.board);
  });
}

/** What was written stays to be read. */
async function closeForStep(db: Db, stepId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await tx.maybe<{ id: number }>(sql`select id from boards where step_id = ${stepId}`);
    if (board) await setPhase(tx, board.id, 'closed');
  });
}

export const reactions = [
  on(stepOpened, 'boards', async ({ db }, { data }) => {
    if (data.kind === 'board') await openForStep(db, data.step_id);
  }),
  on(stepFinished, 'boards', async ({ db }, { data }) => {
    if (data.kind === 'board') await closeForStep(db, data.step_id);
  }),
  on(stepSkipped, 'boards', ({ db }, { data }) => closeForStep(db, data.step_id)),
];
