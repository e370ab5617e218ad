import { z } from 'zod';
import { storeAttached } from '#capabilities/files/index.ts';
import { emptyForm } from '#platform/http/context.ts';
import { checkbox } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { answerSurvey } from '../surveys/answer-survey.ts';
import { saveWork } from '../work/save-work.ts';
import { tickItem } from '../work/tick-item.ts';
import { t } from '../words.ts';
import { afterQuery, stepParams, under, workForm } from './fields.ts';
import { drawStep } from './load-step.ts';

const at = ({ id, step }: { id: number; step: number }): string => `/groups/${id}/steps/${step}`;

export const stepPages = [
  get('/groups/:id/steps/:step', { who: 'person', params: stepParams, query: afterQuery }, (c) =>
    drawStep(c, emptyForm),
  ),

  post(
    '/groups/:id/steps/:step/work',
    { who: 'person', params: stepParams, body: workForm, again: drawStep },
    async (c) => {
      const { file, done, version, body, format, link, without } = c.body;
      const attached = await storeAttached(c, file);
      const answers = under('answer.', c.body);
      const input = { version, body, format, link, without, attached, answers, done: done !== '' };
      await saveWork(c.db, c.me, c.params.id, c.params.step, input);
      return redirect(at(c.params), { flash: t(c, done === '' ? 'work.kept' : 'work.sent') });
    },
  ),

  post(
    '/groups/:id/steps/:step/ticks',
    { who: 'person', params: stepParams, body: z.object({ item: z.string().max(60), wanted: checkbox }) },
    async (c) => {
      await tickItem(c.db, c.me, c.params.id, c.params.step, c.body);
      return redirect(at(c.params));
    },
  ),

  post(
    '/groups/:id/steps/:step/survey',
    { who: 'person', params: stepParams, body: z.looseObject({}), again: drawStep, unkept: true },
    async (c) => {
      await answerSurvey(c.db, c.me, c.params.id, c.params.step, under('answer.', c.body));
      return redirect(at(c.params), { flash: t(c, 'survey.thanks') });
    },
  ),
];
