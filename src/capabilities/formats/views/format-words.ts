import type { Declaration, Family } from '../declaration/declaration.ts';
import type { StepKind } from '../declaration/steps.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import { groupSize } from '../group-size.ts';
import { t } from '../words.ts';

export const familyWords = {
  'peer learning': 'family.peer_learning',
  collaboration: 'family.collaboration',
  mentoring: 'family.mentoring',
  experts: 'family.experts',
  'on the job': 'family.on_the_job',
  connection: 'family.connection',
} as const satisfies Record<Family, string>;

export const familyLeads = {
  'peer learning': 'family.peer_learning_lead',
  collaboration: 'family.collaboration_lead',
  mentoring: 'family.mentoring_lead',
  experts: 'family.experts_lead',
  'on the job': 'family.on_the_job_lead',
  connection: 'family.connection_lead',
} as const satisfies Record<Family, string>;

export const familyIcons: Record<Family, IconName> = {
  'peer learning': 'users-round',
  collaboration: 'shapes',
  mentoring: 'hand-heart',
  experts: 'graduation-cap',
  'on the job': 'compass',
  connection: 'smile',
};

export const objectiveWords = {
  collaboration: 'objective.collaboration',
  agility: 'objective.agility',
  cohesion: 'objective.cohesion',
  confidence: 'objective.confidence',
  'place-independence': 'objective.place_independence',
  skills: 'objective.skills',
  'problem solving': 'objective.problem_solving',
  networking: 'objective.networking',
  onboarding: 'objective.onboarding',
  'knowledge transfer': 'objective.knowledge_transfer',
  reflection: 'objective.reflection',
  innovation: 'objective.innovation',
} as const satisfies Record<Declaration['suits']['objectives'][number], string>;

export const placeWords = {
  online: 'place.online',
  'on site': 'place.on_site',
  either: 'place.either',
} as const satisfies Record<Declaration['suits']['place'], string>;

export const kindWords = {
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
} as const satisfies Record<StepKind, string>;

export const kindIcons: Record<StepKind, IconName> = {
  session: 'users-round',
  task: 'check',
  prompt: 'lightbulb',
  reading: 'book-open',
  deliverable: 'send',
  'check-in': 'message-circle',
  reflection: 'pencil',
  survey: 'chart-line',
  approval: 'thumbs-up',
  gate: 'flag',
  board: 'layers',
};

export function sizeInWords(c: Reader, declared: Pick<Declaration, 'grouping'>): string {
  const { least, most } = groupSize(declared);
  return least === most ? t(c, 'size.people', { least }) : t(c, 'size.range', { least, most });
}

/** "45 min", "1 h 30 min"; halves are rounded up. */
export function minutesInWords(c: Reader, length: number): string {
  const all = Math.ceil(length);
  if (all <= 90) return t(c, 'minutes.short', { minutes: all });
  return t(c, 'minutes.hours', { hours: Math.floor(all / 60), minutes: all % 60 }).trim();
}

/** A stretch in the whole that it is part of, in minutes. */
export type Span = { from: number; length: number; total: number };

export function spanBar({ from, length, total }: Span): Html {
  const share = (minutes: number) => ((100 * minutes) / Math.max(1, total)).toFixed(2);
  return html`<svg class="agenda-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="agenda-whole" width="100" height="4" />
    <rect class="agenda-part" x="${share(from)}" width="${share(length)}" height="4" />
  </svg>`;
}
