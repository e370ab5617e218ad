import { inWords, type StepKind } from '#capabilities/formats/index.ts';
import type { Tone } from '#ui/badge.ts';
import type { IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Step } from '../step.ts';
import type { Work } from '../work/work.ts';
import { t } from '../words.ts';

const kinds = {
  session: 'kind.session',
  task: 'kind.task',
  prompt: 'kind.prompt',
  reading: 'kind.reading',
  deliverable: 'kind.deliverable',
  'check-in': 'kind.check_in',
  reflection: 'kind.reflection',
  survey: 'kind.survey',
  approval: 'kind.approval',
  gate: 'kind.gate',
  board: 'kind.board',
} as const;
export const kindWord = (c: Reader, kind: StepKind): string => t(c, kinds[kind]);

export const kindIcons: Record<StepKind, IconName> = {
  session: 'presentation',
  task: 'clipboard-check',
  prompt: 'lightbulb',
  reading: 'book-open',
  deliverable: 'upload',
  'check-in': 'hand',
  reflection: 'pencil',
  survey: 'clipboard-list',
  approval: 'user-check',
  gate: 'route',
  board: 'square-kanban',
};

/** A step's name; what repeats says the how manieth it is. */
export function stepName(
  c: Reader,
  { declared, turn, turns }: Pick<Step, 'declared' | 'turn' | 'turns'>,
): string {
  const name = inWords(declared.name, c);
  return turns > 1 ? t(c, 'step.turn', { name, turn, turns }) : name;
}

const states = {
  planned: 'state.planned',
  open: 'state.open',
  done: 'state.done',
  skipped: 'state.skipped',
} as const;
export const stateWord = (c: Reader, state: Step['state']): string => t(c, states[state]);

const readers = {
  private: 'readers.private',
  facilitator: 'readers.facilitator',
  group: 'readers.group',
  programme: 'readers.programme',
} as const;
/** Who reads what is written here, said before anybody writes. */
export const readersWord = (c: Reader, visible: keyof typeof readers): string => t(c, readers[visible]);

const workStates = {
  begun: 'work_state.begun',
  done: 'work_state.done',
  returned: 'work_state.returned',
  signed: 'work_state.signed',
} as const;
const tones: Record<Work['state'], Tone> = {
  begun: 'neutral',
  done: 'good',
  returned: 'warning',
  signed: 'good',
};
export const workState = (c: Reader, state: Work['state']): { word: string; tone: Tone } => ({
  word: t(c, workStates[state]),
  tone: tones[state],
});
