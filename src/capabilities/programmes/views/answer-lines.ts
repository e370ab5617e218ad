import { inWords, type Declaration, type IntakeQuestion } from '#capabilities/formats/index.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Answer, Offer, Wish } from '../intake/answers.ts';
import type { Participant } from '../people/list-participants.ts';
import { t } from '../words.ts';

type Line = { label: string; value: string };

/** What somebody told at the intake, in words: the organisers, or those in their group as far as it was meant for them too. Whom they wish for or cannot meet is not among it. */
export function answerLines(
  c: Reader,
  { intake }: Declaration,
  { answers }: Pick<Participant, 'answers'>,
  reader: 'organisers' | 'group' = 'organisers',
): Line[] {
  return intake.questions.flatMap((question) => {
    if (reader === 'group' && question.read_by !== 'group') return [];
    const answer = answers[question.key];
    if (answer === undefined || isPrivate(question)) return [];
    return [{ label: inWords(question.label, c), value: inOneLine(c, question, answer) }];
  });
}

/** Names of others are read by the forming of groups alone. */
export const isPrivate = ({ kind }: IntakeQuestion): boolean =>
  kind === 'cannot meet' || kind === 'wished people';

export function inOneLine(c: Reader, question: IntakeQuestion, answer: Answer): string {
  const option = (key: unknown) => {
    const found = question.options.find((one) => one.key === key);
    return found ? inWords(found.name, c) : String(key);
  };
  switch (question.kind) {
    case 'choice':
      return option(answer);
    case 'choices':
      return (answer as string[]).map(option).join(', ');
    case 'wants':
    case 'offers':
      return (answer as (Wish | Offer)[])
        .map((one) => `${one.skill} (${'level' in one ? one.level : one.importance}/3)`)
        .join(', ');
    case 'languages':
      return (answer as string[]).join(', ');
    case 'slots':
      return t(c, 'answers.hours', { count: (answer as string[]).length });
    case 'willing':
      return t(c, 'answers.yes');
    case 'place':
      return t(c, placeWords[answer as keyof typeof placeWords]);
    default:
      return String(answer);
  }
}

const placeWords = { online: 'place.online', 'on site': 'place.on_site', either: 'place.either' } as const;
