import {
  planSteps,
  type Declaration,
  type PlannedStep,
  type Step as Declared,
} from '#capabilities/formats/index.ts';
import { NotFound } from '#platform/errors.ts';
import type { Tables } from '#tables';

/** A step of one group, as the database has it. Days are `YYYY-MM-DD`. */
export type StepRow = Pick<
  Tables['steps'],
  | 'id'
  | 'group_id'
  | 'key'
  | 'turn'
  | 'who'
  | 'by_group'
  | 'position'
  | 'opens_on'
  | 'due_on'
  | 'opened_at'
  | 'done_at'
  | 'why'
  | 'drawn_at'
  | 'vote_ends_on'
> & { kind: Declared['kind']; state: 'planned' | 'open' | 'done' | 'skipped' };

/** The same with what the format says of it. */
export type Step = StepRow & { declared: Declared; turns: number };

/** A row beside its declaration. Throws NotFound for a step that the declaration does not know. */
export function withDeclared(row: StepRow, declaration: Declaration): Step {
  const declared = declaration.steps.find((step) => step.key === row.key);
  if (!declared) throw new NotFound();
  return { ...row, declared, turns: declared.repeat?.times ?? 1 };
}

const withs = { group: 'group', whole: 'programme', facilitators: 'facilitators' } as const;

/** The steps of a declaration that are for this kind of group, in the order of their days. */
export const stepsFor = (declaration: Declaration, kind: keyof typeof withs): PlannedStep[] =>
  planSteps(declaration).filter(({ declared }) => declared.with === withs[kind]);
