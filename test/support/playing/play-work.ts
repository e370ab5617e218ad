import type { Step as Declared, StepOf, StepQuestion } from '#capabilities/formats/index.ts';
import type { Step } from '#capabilities/journeys/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Player } from './players.ts';
import { act, playerOf, type Table } from './table.ts';

const at = (step: Step): string => `/groups/${step.group_id}/steps/${step.id}`;

const answerTo = (question: StepQuestion): string =>
  question.kind === 'scale'
    ? '4'
    : question.kind === 'yes or no'
      ? 'yes'
      : question.kind === 'choice'
        ? question.options[0]!.key
        : 'It helped me to see it from outside';

const answersTo = (questions: readonly StepQuestion[]): Record<string, string> =>
  Object.fromEntries(questions.map((question) => [`answer.${question.key}`, answerTo(question)]));

/** What a player sends for a step of this kind, or nothing where it is not done by writing. */
function fieldsFor(declared: Declared): Record<string, string> | null {
  switch (declared.kind) {
    case 'prompt':
      return declared.answers === 'none' ? {} : { body: 'My own answer', format: 'markdown' };
    case 'reading':
      return declared.prompt === undefined ? {} : { body: 'What I take from it', format: 'markdown' };
    case 'task':
      return { body: 'Done as agreed', format: 'markdown' };
    case 'deliverable':
      return declared.accepts.includes('text')
        ? { body: 'What we made', format: 'markdown' }
        : { link: 'https://example.org/what-we-made' };
    case 'check-in':
      return answersTo(declared.questions);
    case 'reflection':
      return Object.fromEntries(
        declared.prompts.map(({ key }) => [`answer.${key}`, 'I would begin earlier']),
      );
    default:
      return null;
  }
}

/** Everybody who does the step does it, and whoever signs, reviews or votes does that. */
export async function playWork(table: Table, step: Step, doers: readonly Player[]): Promise<void> {
  const fields = fieldsFor(step.declared);
  if (fields === null) return;
  for (const player of doers) {
    if (await isDone(table, step, player)) continue;
    if (step.declared.kind === 'task') await tickAll(step, step.declared, player);
    await handIn(step, player, fields);
  }
  await signAll(table, step);
}

async function handIn(step: Step, player: Player, fields: Record<string, string>): Promise<void> {
  const { declared } = step;
  if (declared.kind === 'task' && declared.evidence === 'file') {
    const answer = await player.at.upload(`${at(step)}/work`, {
      done: 'yes',
      file: ['seen.txt', Buffer.from('Seen and done')],
    });
    if (answer.status !== 303) throw new Error(`a file for ${step.key} was answered ${answer.status}`);
    return;
  }
  await act(player, `${at(step)}/work`, { ...fields, done: 'yes' });
}

async function tickAll(step: Step, { checklist }: StepOf<'task'>, player: Player): Promise<void> {
  for (const { key } of checklist) await act(player, `${at(step)}/ticks`, { item: key, wanted: 'yes' });
}

async function isDone(table: Table, step: Step, player: Player): Promise<boolean> {
  const found = await table.stoa.ground.db.maybe(sql`
    select 1 from work where step_id = ${step.id} and state in ('done', 'signed')
      and (person_id = ${player.id} or person_id is null)`);
  return found !== null;
}

/** Somebody of all finds a work that waits for a signature, and signs it. */
async function signAll(table: Table, step: Step): Promise<void> {
  if (step.declared.kind !== 'task' || step.declared.sign_off === undefined) return;
  const works = await table.stoa.ground.db.many<{ id: number }>(sql`
    select id from work where step_id = ${step.id} and state = 'done'`);
  for (const { id } of works) await signOne(table, id);
}

async function signOne(table: Table, work: number): Promise<void> {
  for (const player of table.everybody) {
    const answer = await player.at.post(`/work/${work}/signature`, { verdict: 'good' });
    if (answer.status === 303) return;
  }
  throw new Error(`nobody may sign work ${work}`);
}

export async function playReviews(table: Table, step: Step): Promise<void> {
  const declared = step.declared as StepOf<'deliverable'>;
  const { db } = table.stoa.ground;
  const reviews = await db.many<{ id: number; reviewer_id: number; work_id: number }>(sql`
    select v.id, v.reviewer_id, v.work_id from reviews v join work w on w.id = v.work_id
    where w.step_id = ${step.id} and v.given_at is null`);
  const points = Object.fromEntries((declared.review?.rubric ?? []).map(({ key }) => [`points.${key}`, '4']));
  for (const { id, reviewer_id } of reviews)
    await act(playerOf(table, reviewer_id), `/reviews/${id}`, {
      ...points,
      words: 'Clear, and one thing to try',
    });
  if (!declared.review?.review_of_review) return;
  const rated = await db.many<{ id: number; person_id: number | null }>(sql`
    select v.id, w.person_id from reviews v join work w on w.id = v.work_id
    where w.step_id = ${step.id} and v.given_at is not null and v.helpful is null`);
  for (const { id, person_id } of rated)
    await act(person_id === null ? table.people[0]! : playerOf(table, person_id), `/reviews/${id}/rating`, {
      helpful: 5,
    });
}

export async function playSurvey(step: Step, doers: readonly Player[], table: Table): Promise<void> {
  const { items } = step.declared as StepOf<'survey'>;
  for (const player of doers) {
    const given = await table.stoa.ground.db.maybe(sql`
      select 1 from survey_given where step_id = ${step.id} and person_id = ${player.id}`);
    if (given === null) await act(player, `${at(step)}/survey`, answersTo(items));
  }
}

export async function playDecisions(table: Table, step: Step): Promise<void> {
  const asked = await table.stoa.ground.db.many<{ id: number; asked_id: number }>(sql`
    select id, asked_id from decisions where step_id = ${step.id} and answer is null`);
  const answer = step.kind === 'gate' ? 'continue' : 'yes';
  for (const { id, asked_id } of asked) {
    const { status } = await playerOf(table, asked_id).at.post(`/decisions/${id}`, {
      answer,
      why: 'It is worth it',
    });
    // Of several who were asked at a gate, the first answer stands.
    if (status !== 303 && !(step.kind === 'gate' && status === 403))
      throw new Error(`decision ${id} of ${step.key} was answered ${status}`);
  }
}
