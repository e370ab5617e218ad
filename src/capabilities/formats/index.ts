import type { Capability } from '#shared/capability.ts';

import { commands } from './commands.ts';
import { routes } from './routes.ts';

export const formats: Capability = { name: 'formats', routes, commands };
export * from './happenings.ts';
export { families, objectives } from './declaration/declaration.ts';
export type { Declaration, Family, Material, Role } from './declaration/declaration.ts';
export { boardPhases, isRound, minutesOf } from './declaration/agenda.ts';
export type {
  AgendaEntry,
  AgendaItem,
  AgendaRound,
  BoardPhase,
  BoardPlan,
  Poll,
} from './declaration/agenda.ts';
export { matchingModes, rouletteRules } from './declaration/grouping.ts';
export type { Grouping, GroupingBy } from './declaration/grouping.ts';
export { questionKinds } from './declaration/intake.ts';
export type { Intake, IntakeQuestion } from './declaration/intake.ts';
export { dayOfStep } from './declaration/steps.ts';
export type { Step, StepKind, StepOf, StepQuestion } from './declaration/steps.ts';
export { planSteps, type PlannedStep } from './declaration/plan-steps.ts';
export { readDeclaration, soundDeclaration } from './declaration/read-declaration.ts';
export { inWords, type Text } from './declaration/text.ts';
export { builtIn, library } from './library.ts';
export { findFormat } from './find-format.ts';
export { findVersion, keepVersion } from './versions.ts';
export { findInLibrary } from './find-in-library.ts';
export { sessionMinutes, usualSize } from './group-size.ts';
export { kindIcons, minutesInWords } from './views/format-words.ts';
export { keyFacts } from './views/key-facts.ts';
export { safetyBox } from './views/safety.ts';
export { beginFormat } from './acts/begin-format.ts';
export { saveDraft, type Place } from './acts/save-draft.ts';
export { markOf } from './draft.ts';
export { publishVersion } from './acts/publish-version.ts';
export { shareFormat } from './acts/share-format.ts';
