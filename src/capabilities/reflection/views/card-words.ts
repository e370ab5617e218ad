import type { Tongue } from '#platform/i18n/tongue.ts';
import {
  asAnswers,
  audiences,
  type Answers,
  type Audience,
  type Card,
  type CardLine,
  type Occasion,
} from '../cards/card.ts';
import { t } from '../words.ts';

const occasionWords = {
  session: 'occasion.session',
  event: 'occasion.event',
  project: 'occasion.project',
  course: 'occasion.course',
  rhythm: 'occasion.rhythm',
  other: 'occasion.other',
} as const satisfies Record<Occasion, string>;

const audienceWords = {
  private: 'audience.private',
  team: 'audience.team',
  open: 'audience.open',
} as const satisfies Record<Audience, string>;

export const occasionWord = (c: Tongue, occasion: Occasion): string => t(c, occasionWords[occasion]);
export const audienceWord = (c: Tongue, audience: Audience): string => t(c, audienceWords[audience]);

/** Who may read what a team writes: the team, or everybody. */
export const teamAudiences = (c: Tongue): { value: Audience; label: string }[] => [
  { value: 'team', label: t(c, 'audience.the_team') },
  { value: 'open', label: t(c, 'audience.open') },
];

/** Who may read what one writes alone; a team only for who is in one. */
export const ownAudiences = (c: Tongue, inTeam: boolean): { value: Audience; label: string }[] =>
  audiences
    .filter((value) => value !== 'team' || inTeam)
    .map((value) => ({ value, label: audienceWord(c, value) }));

type Titled = Pick<CardLine, 'title' | 'questions' | 'after_days' | 'created_at'>;

/** What a card is called: what it is about, or the day on which it was begun. */
export function cardTitle(c: Tongue, { title, questions, after_days, created_at }: Titled): string {
  if (questions === 'follow-up') return t(c, 'follow.title', { days: after_days ?? 0, title });
  return title || t(c, 'card.of_day', { day: created_at });
}

/** The three questions of a card, in the words of the team where it has its own. */
export function promptsOf(
  c: Tongue,
  { prompts, questions, together }: Pick<Card, 'prompts' | 'questions' | 'together'>,
): Answers {
  if (prompts !== null) return asAnswers(prompts);
  return questions === 'follow-up'
    ? [t(c, 'follow.used'), t(c, 'follow.change'), t(c, 'follow.hindered')]
    : usualPrompts(c, together);
}

/** The questions of Stoa, to a team or to one person. */
export const usualPrompts = (c: Tongue, together: boolean): Answers =>
  together
    ? [t(c, 'prompt.achieved'), t(c, 'prompt.differently'), t(c, 'prompt.lesson')]
    : [t(c, 'prompt.i_achieved'), t(c, 'prompt.i_differently'), t(c, 'prompt.i_lesson')];
