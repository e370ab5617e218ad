import type { Tongue } from '#platform/i18n/tongue.ts';
import type { CardView } from '../cards/read-card.ts';
import { cardTitle } from '../views/card-words.ts';

/**
 * What a card already says, as the beginning of a lesson: what one would do differently is the insight, what was done
 * the story, what to keep in mind what follows. It is meant to be read again before it is shared.
 */
export function lessonOfCard(c: Tongue, { card, entries }: CardView): Record<string, string> {
  const said = (i: number) =>
    entries
      .map(({ answers }) => answers[i] ?? '')
      .filter(Boolean)
      .map((answer) => (entries.length > 1 ? `- ${answer}` : answer))
      .join('\n');
  return card.questions === 'follow-up'
    ? { topic: cardTitle(c, card), story: said(0), insight: said(1), consequence: '', question: said(2) }
    : { topic: card.title, story: said(0), insight: said(1), consequence: said(2), question: '' };
}
