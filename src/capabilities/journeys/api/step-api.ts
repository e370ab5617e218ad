import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import { id, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { version } from '#shared/versions/version.ts';
import { NotFound } from '#platform/errors.ts';
import { closeStep, moveSteps, skipStep } from '../facilitating/move-steps.ts';
import { findStep, listSteps } from '../find-step.ts';
import { link } from '../pages/fields.ts';
import { answerSurvey, surveyKey } from '../surveys/answer-survey.ts';
import { surveyResults } from '../surveys/survey-results.ts';
import { findMine, galleryPage, listWork } from '../work/find-work.ts';
import { saveWork } from '../work/save-work.ts';
import { tickItem } from '../work/tick-item.ts';
import { listOf, nothing, step, stepAsJson, work, workAsJson } from './shapes.ts';

const inGroup = z.object({ id });
const params = z.object({ id, step: id });
const which = (c: { params: { id: number; step: number } }) => ({
  groupId: c.params.id,
  stepId: c.params.step,
});
const { body, format } = richText();
const answers = z.record(z.string().max(60), z.union([z.string().max(4000), z.number()])).default({});

export const stepApi = [
  endpoint(
    'GET',
    '/groups/:id/steps',
    {
      who: 'person',
      id: 'listSteps',
      summary: 'The way of a group, in order',
      scope: 'read',
      params: inGroup,
      answer: listOf(step),
    },
    async (c) => {
      const steps = await listSteps(c.db, await findGroup(c.db, c.me, c.params.id));
      return { items: steps.map((one) => stepAsJson(c, one)), next: null };
    },
  ),

  endpoint(
    'GET',
    '/groups/:id/steps/:step',
    {
      who: 'person',
      id: 'getStep',
      summary: 'A step, and what I have made of it',
      scope: 'read',
      params,
      answer: z.object({ step, mine: work.nullable() }),
    },
    async (c) => {
      const found = await findStep(c.db, c.me, c.params.id, c.params.step);
      const mine = await findMine(c.db, c.me, found.step);
      return { step: stepAsJson(c, found.step), mine: mine && workAsJson(mine) };
    },
  ),

  endpoint(
    'PUT',
    '/groups/:id/steps/:step/work',
    {
      who: 'person',
      id: 'saveWork',
      summary: 'Keep what I make of a step, and with `done` finish it or hand it in',
      scope: 'write',
      params,
      body: z.object({
        version,
        body: body.default(''),
        format,
        link,
        answers,
        files: z.array(z.string().max(64)).max(20).default([]),
        without: z.array(z.string().max(64)).max(20).default([]),
        done: z.boolean().default(false),
      }),
      answer: work,
    },
    async (c) => {
      const { files, ...input } = c.body;
      const saved = await saveWork(c.db, c.me, c.params.id, c.params.step, { ...input, attached: files });
      const mine = await findMine(c.db, c.me, saved);
      if (!mine) throw new NotFound();
      return workAsJson(mine);
    },
  ),

  endpoint(
    'PUT',
    '/groups/:id/steps/:step/ticks/:item',
    {
      who: 'person',
      id: 'tickItem',
      summary: 'Tick an item of a checklist, or take the tick back',
      scope: 'write',
      params: params.extend({ item: z.string().max(60) }),
      body: z.object({ wanted: z.boolean() }),
      answer: nothing,
    },
    async (c) => {
      const { item } = c.params;
      await tickItem(c.db, c.me, c.params.id, c.params.step, { item, wanted: c.body.wanted });
      return {};
    },
  ),

  endpoint(
    'GET',
    '/groups/:id/steps/:step/work',
    {
      who: 'person',
      id: 'listWork',
      summary: 'What others made of a step, the newest first',
      scope: 'read',
      params,
      query: z.object({ after: id.optional() }),
      answer: listOf(work),
    },
    async (c) => {
      const found = await findStep(c.db, c.me, c.params.id, c.params.step);
      const all = await listWork(c.db, c.me, found.step, c.query.after ?? null);
      const items = all.slice(0, galleryPage);
      return {
        items: items.map(workAsJson),
        next: all.length > galleryPage ? String(items.at(-1)!.id) : null,
      };
    },
  ),

  endpoint(
    'POST',
    '/groups/:id/steps/:step/survey-answers',
    {
      who: 'person',
      id: 'answerSurvey',
      summary: 'Answer a survey, once and without a name',
      scope: 'write',
      params,
      body: z.object({ answers }),
      answer: nothing,
      status: 201,
      // Under a key it would be kept beside the person what was sent.
      unkept: true,
    },
    async (c) => {
      await answerSurvey(c.db, c.me, c.params.id, c.params.step, c.body.answers);
      return {};
    },
  ),

  endpoint(
    'GET',
    '/groups/:id/steps/:step/survey-results',
    {
      who: 'person',
      id: 'getSurveyResults',
      summary: 'What all of the programme answered: at least five answers, and five or more at a time',
      scope: 'read',
      params,
      answer: z.object({
        given: z.number(),
        counted: z.number(),
        results: z
          .array(
            z.object({
              key: z.string(),
              counts: z.array(z.object({ value: z.string(), count: z.number() })),
              words: z.array(z.string()),
              mean: z.number().nullable(),
            }),
          )
          .nullable(),
      }),
    },
    async (c) => {
      const found = await findStep(c.db, c.me, c.params.id, c.params.step);
      const { declared } = found.step;
      if (declared.kind !== 'survey') throw new NotFound();
      return surveyResults(c.db, found.group.programme_id, surveyKey(found.step), declared.items);
    },
  ),

  endpoint(
    'POST',
    '/groups/:id/steps/:step/moves',
    {
      who: 'person',
      id: 'moveStep',
      summary: 'Move a step by days, alone or with all that follows; for whoever leads the group',
      scope: 'write',
      params,
      body: z.object({ days: z.int().min(-120).max(180), following: z.boolean().default(false) }),
      answer: nothing,
    },
    async (c) => {
      await moveSteps(c.db, c.me, which(c), c.body);
      return {};
    },
  ),

  endpoint(
    'POST',
    '/groups/:id/steps/:step/omission',
    {
      who: 'person',
      id: 'skipStep',
      summary: 'Leave a step out, with the reason; for whoever leads the group',
      scope: 'write',
      params,
      body: z.object({ why: text(500) }),
      answer: nothing,
    },
    async (c) => {
      await skipStep(c.db, c.me, which(c), c.body.why);
      return {};
    },
  ),

  endpoint(
    'POST',
    '/groups/:id/steps/:step/end',
    {
      who: 'person',
      id: 'endStep',
      summary: 'Go on although somebody is not done; for whoever leads the group',
      scope: 'write',
      params,
      answer: nothing,
    },
    async (c) => {
      await closeStep(c.db, c.me, which(c));
      return {};
    },
  ),
];
