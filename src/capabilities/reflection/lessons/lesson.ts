import { z } from 'zod';
import { optionalText, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';
import type { Named, Place } from '../cards/card.ts';

type Row = Tables['lessons'];

export type LessonKind = Row['kind'];
/** Under which key is kept what somebody is writing. */
export const lessonDraft = 'lesson:new';
export const lessonKinds = ['lesson', 'use case'] as const satisfies LessonKind[];
export const lessonAudiences = ['team', 'open'] as const satisfies Row['audience'][];

/** What a lesson says: what it is about, what happened, what was understood, what follows, what is open. */
export const lessonContent = z.object({
  topic: text(160),
  story: optionalText(4000),
  insight: text(4000),
  consequence: optionalText(4000),
  question: optionalText(1000),
});
export type LessonContent = z.output<typeof lessonContent>;

/** A lesson as it stands in a list. */
export type LessonLine = Pick<
  Row,
  'id' | 'kind' | 'audience' | 'topic' | 'insight' | 'uses_count' | 'thanks_count' | 'created_at'
> & {
  /** Its team, where the reader may know of it. */
  community: Place | null;
  author: Named | null;
};

export type Lesson = LessonLine &
  Pick<Row, 'story' | 'consequence' | 'question' | 'version' | 'edited_at' | 'community_id'> & {
    mine: boolean;
    /** May take it away: its author, who keeps order in its team, an administrator of what everybody reads. */
    deletes: boolean;
    /** The card of which it was made, where the reader may see it. */
    card: number | null;
    thanked: boolean;
    /** What the reader said came of using it; null where they have not. */
    used: string | null;
  };

/** Who used it, and what came of it. */
export type Use = { by: Named | null; what: string; used_at: Date };
