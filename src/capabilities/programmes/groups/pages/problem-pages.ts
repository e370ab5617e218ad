import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { gatherProblemGroup } from '../problem/gather-problem-group.ts';
import { findGathered } from '../problem/find-gathered.ts';
import { findOwnQuestion } from '../problem/question.ts';
import { startProblemGroup } from '../problem/start-problem-group.ts';
import { problemPage } from '../views/problem-page.ts';
import { t } from '../words.ts';

type Here = Context<Me, { id: number }, unknown, unknown>;

async function draw(c: Here, drawn?: Form): Promise<Html> {
  const question = await findOwnQuestion(c.db, c.me, c.params.id);
  return problemPage(c, { question, ...(await findGathered(c.db, question.group_id)) }, drawn);
}

const onQuestion = { who: 'person', params: z.object({ id }) } as const;

export const problemPages = [
  get('/discussions/:id/problem-group', onQuestion, (c) => draw(c)),
  post('/discussions/:id/problem-group', { ...onQuestion, again: draw }, async (c) => {
    await gatherProblemGroup(c.db, c.me, c.params.id);
    return redirect(`/discussions/${c.params.id}/problem-group`, { flash: t(c, 'problem.gathered') });
  }),
  post('/discussions/:id/problem-group/start', { ...onQuestion, again: draw }, async (c) => {
    const group = await startProblemGroup(c.db, c.me, c.params.id);
    return redirect(`/groups/${group}`);
  }),
];
