import { z } from 'zod';
import { findCommunity } from '#capabilities/communities/index.ts';
import { optionalText } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findLesson, listUses } from '../lessons/find-lesson.ts';
import { lessonAudiences, lessonContent, lessonKinds, type LessonLine } from '../lessons/lesson.ts';
import { listLessons, orders } from '../lessons/list-lessons.ts';
import { listVersions } from '../lessons/list-versions.ts';
import { takeBackUse, thankForLesson, useLesson } from '../lessons/use-lesson.ts';
import { deleteLesson, editLesson, writeLesson } from '../lessons/write-lesson.ts';
import { cardParams } from '../pages/fields.ts';
import { changes, made, person, place } from './shapes.ts';

const line = z.object({
  id: z.int(),
  kind: z.enum(lessonKinds),
  audience: z.enum(lessonAudiences),
  topic: z.string(),
  insight: z.string(),
  team: place.nullable(),
  author: person.nullable(),
  uses: z.int(),
  thanks: z.int(),
  created_at: z.iso.datetime(),
});
const said = z.object({
  topic: z.string(),
  story: z.string(),
  insight: z.string(),
  consequence: z.string(),
  question: z.string(),
});
const lesson = line.extend({
  ...said.shape,
  version: z.int(),
  edited_at: z.iso.datetime().nullable(),
  mine: z.boolean(),
  reflection_id: z.int().nullable(),
  thanked: z.boolean(),
  used: z.string().nullable(),
  used_by: z.array(z.object({ by: person.nullable(), what: z.string(), used_at: z.iso.datetime() })),
});

const lineAsJson = (one: LessonLine): z.input<typeof line> => ({
  id: one.id,
  kind: one.kind,
  audience: one.audience,
  topic: one.topic,
  insight: one.insight,
  team: one.community,
  author: one.author,
  uses: one.uses_count,
  thanks: one.thanks_count,
  created_at: one.created_at.toISOString(),
});

export const lessonApi = [
  endpoint(
    'GET',
    '/lessons',
    {
      who: 'person',
      id: 'listLessons',
      summary: 'Lessons and use cases: those used most often first, or the newest',
      scope: 'read',
      query: z.object({
        order: z.enum(orders).default('reused'),
        kind: z.enum(lessonKinds).optional(),
        team: z.string().max(80).optional(),
        after: z.string().max(40).optional(),
      }),
      answer: z.object({ items: z.array(line), next: z.string().nullable() }),
    },
    async (c) => {
      const { team, ...wanted } = c.query;
      const community = team === undefined ? undefined : (await findCommunity(c.db, c.me, team)).id;
      const { lessons, next } = await listLessons(c.db, c.me, { ...wanted, team: community });
      return { items: lessons.map(lineAsJson), next };
    },
  ),
  endpoint(
    'POST',
    '/lessons',
    {
      ...made,
      id: 'writeLesson',
      summary: 'Share a lesson or a use case, perhaps made of a reflection card',
      body: lessonContent.extend({
        kind: z.enum(lessonKinds).default('lesson'),
        audience: z.enum(lessonAudiences),
        team: z.string().max(80).optional(),
        reflection_id: z.int().positive().optional(),
      }),
    },
    async (c) => {
      const { reflection_id: card, ...content } = c.body;
      return { id: await writeLesson(c.db, c.me, { ...content, card }) };
    },
  ),
  endpoint(
    'GET',
    '/lessons/:id',
    {
      who: 'person',
      id: 'getLesson',
      summary: 'A lesson with who used it and what came of it',
      scope: 'read',
      params: cardParams,
      answer: lesson,
    },
    async (c) => {
      const found = await findLesson(c.db, c.me, c.params.id);
      const uses = await listUses(c.db, found);
      const { story, consequence, question, mine, thanked, used, edited_at } = found;
      return {
        ...lineAsJson(found),
        story,
        consequence,
        question,
        mine,
        thanked,
        used,
        version: found.version,
        edited_at: edited_at?.toISOString() ?? null,
        reflection_id: found.card,
        used_by: uses.map((use) => ({ ...use, used_at: use.used_at.toISOString() })),
      };
    },
  ),
  endpoint(
    'GET',
    '/lessons/:id/versions',
    {
      who: 'person',
      id: 'listLessonVersions',
      summary: 'What a lesson said before',
      scope: 'read',
      params: cardParams,
      answer: z.object({
        items: z.array(said.extend({ version: z.int(), written_at: z.iso.datetime() })),
        next: z.null(),
      }),
    },
    async (c) => {
      const versions = await listVersions(c.db, await findLesson(c.db, c.me, c.params.id));
      const items = versions.map((one) => ({
        ...one.content,
        version: one.version,
        written_at: one.written_at.toISOString(),
      }));
      return { items, next: null };
    },
  ),
  endpoint(
    'PUT',
    '/lessons/:id',
    {
      ...changes,
      id: 'editLesson',
      summary: 'Say my lesson better',
      params: cardParams,
      body: lessonContent.extend({ version }),
    },
    async (c) => {
      const { version: drawnFrom, ...content } = c.body;
      await editLesson(c.db, c.me, c.params.id, content, drawnFrom);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/lessons/:id',
    { ...changes, id: 'deleteLesson', summary: 'Take a lesson away', params: cardParams },
    async (c) => {
      await deleteLesson(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/lessons/:id/use',
    {
      ...changes,
      id: 'useLesson',
      summary: 'Say that I used a lesson, and what came of it',
      params: cardParams,
      body: z.object({ what: optionalText(1000) }),
    },
    async (c) => {
      await useLesson(c.db, c.me, c.params.id, c.body.what);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/lessons/:id/use',
    { ...changes, id: 'takeBackLessonUse', summary: 'I did not use it after all', params: cardParams },
    async (c) => {
      await takeBackUse(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/lessons/:id/thanks',
    {
      ...changes,
      id: 'thankForLesson',
      summary: 'Thank the author of a lesson, or take it back',
      params: cardParams,
      body: z.object({ wanted: z.boolean() }),
    },
    async (c) => {
      await thankForLesson(c.db, c.me, c.params.id, c.body.wanted);
      return null;
    },
  ),
];
