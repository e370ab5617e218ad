import { z } from 'zod';
import { checkbox, id, optionalDate, optionalId, optionalText, text } from '#platform/http/fields.ts';
import { version } from '#shared/versions/version.ts';
import { audiences, occasions, type Answers } from '../cards/card.ts';
import { lessonAudiences, lessonContent, lessonKinds } from '../lessons/lesson.ts';
import { cadences } from '../teams/rhythm.ts';

export const cardParams = z.object({ id });
export const actionParams = z.object({ id, action: id });
export const teamParams = z.object({ slug: z.string().max(80) });

/** The page to come back to: an address of this site. */
export const base = z
  .string()
  .regex(/^\/(?![/\\])/)
  .max(300)
  .optional()
  .catch(undefined);

const answer = optionalText(2000);
export const answers = z.object({ q1: answer, q2: answer, q3: answer });
export const inOrder = ({ q1, q2, q3 }: z.output<typeof answers>): Answers => [q1, q2, q3];

const prompt = optionalText(200);
export const questions = z.object({ q1: prompt, q2: prompt, q3: prompt, version });

export const team = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.string().max(80).optional(),
);

export const newCard = answers.extend({
  title: optionalText(160),
  occasion: z.enum(occasions).default('other'),
  together: checkbox,
  audience: z.enum(audiences).optional(),
  named: checkbox,
  team,
  session: optionalId,
  p1: prompt,
  p2: prompt,
  p3: prompt,
});

export const settings = z.object({ title: optionalText(160), audience: z.enum(audiences), team });
export const agreed = z.object({ what: text(300), owner: optionalId, due: optionalDate });
export const wanted = z.object({ wanted: z.enum(['yes', 'no']) });
export const beat = z.object({
  cadence: z.enum(cadences),
  weekday: z.coerce.number().int().min(1).max(7),
});
export const teamBeat = beat.extend({ audience: z.enum(['team', 'open']), named: checkbox });

export const newLesson = lessonContent.extend({
  kind: z.enum(lessonKinds),
  audience: z.enum(lessonAudiences),
  team,
  card: optionalId,
});
export const editedLesson = lessonContent.extend({ version });
export const use = z.object({ what: optionalText(1000) });
