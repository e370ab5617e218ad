import type { Declaration, Grouping } from '#capabilities/formats/index.ts';
import type { History } from '#shared/grouping/roulette/history.ts';
import type { Answers } from '../../intake/answers.ts';

/** Somebody for whom a group is looked for. */
export type Candidate = {
  id: number;
  department: string | null;
  location: string | null;
  level: string | null;
  manager: number | null;
  /** Of the profile, for those who were not asked. */
  languages: string[];
  /** Minutes east of UTC. */
  offset: number;
  role: string | null;
  answers: Answers;
  capacity: number | null;
  /** Invited last time, or was invited. */
  hosted: boolean | null;
};

/** All that the forming of groups looks at. Data alone, so that it can be done beside the pages. */
export type Pool = {
  declared: Declaration;
  grouping: Grouping;
  people: Candidate[];
  /** Person to manager, also for those above who take no part. */
  managers: ReadonlyMap<number, number>;
  /** Said by one of the two in confidence: no result tells of it. */
  cannotMeet: readonly (readonly [number, number])[];
  metBefore: readonly { pair: readonly [number, number]; times: number }[];
  history: History | null;
  /** How many each giver accompanies now. */
  accompanies: ReadonlyMap<number, number>;
};
