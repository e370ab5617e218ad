import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { Forbidden } from '#platform/errors.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findTeam, findTeamToWrite } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import {
  changeResult,
  keepResult,
  removeResult,
  shareResult,
  withdrawResult,
} from '../results/keep-result.ts';
import { approachesTo, findResult, resultsOf, sharedTopics } from '../results/list-results.ts';
import { askedOfApproaches, resultFields, resultParams } from '../results/result.ts';
import { approachesPage } from '../views/approaches-page.ts';
import { resultForm, resultPage, resultsPage } from '../views/results.ts';
import { t } from '../words.ts';
import { goalsAsked } from './goal-pages.ts';

type Here<P = { slug: string }> = Context<Me, P, unknown, unknown>;

const drawNew = async (c: Here, form: Form): Promise<Html> =>
  resultForm(c, await findTeamToWrite(c.db, c.me, c.params.slug), null, form);

async function drawEdit(c: Here<{ slug: string; id: number }>, form: Form): Promise<Html> {
  const team = await findTeam(c.db, c.me, c.params.slug);
  const result = await findResult(c.db, c.me, team.slug, c.params.id);
  if (!result.may_change) throw new Forbidden((reader) => t(reader, 'result.not_yours'));
  return resultForm(c, team, result, form);
}

const act = { who: 'person', params: resultParams } as const;
const to = ({ slug, id }: { slug: string; id: number }): string => `/teams/${slug}/results/${id}`;

export const resultPages = [
  get('/teams/approaches', { who: 'person', query: askedOfApproaches }, async (c) => {
    const [topics, page] = await Promise.all([sharedTopics(c.db, c.me), approachesTo(c.db, c.me, c.query)]);
    return approachesPage(c, { topic: c.query.topic, topics, ...page });
  }),
  get('/teams/:slug/results', { who: 'person', params: teamParams, query: goalsAsked }, async (c) => {
    const team = await findTeam(c.db, c.me, c.params.slug);
    return resultsPage(c, team, await resultsOf(c.db, c.me, team, c.query.after));
  }),
  get('/teams/:slug/results/new', { who: 'person', params: teamParams }, (c) => drawNew(c, emptyForm)),
  post(
    '/teams/:slug/results',
    { who: 'person', params: teamParams, body: resultFields, again: drawNew },
    async (c) => {
      const id = await keepResult(c.db, c.me, c.params.slug, c.body);
      return redirect(to({ ...c.params, id }), { flash: t(c, 'result.was_kept') });
    },
  ),
  get('/teams/:slug/results/:id', act, async (c) => {
    const team = await findTeam(c.db, c.me, c.params.slug);
    return resultPage(c, team, await findResult(c.db, c.me, team.slug, c.params.id));
  }),
  get('/teams/:slug/results/:id/edit', act, (c) => drawEdit(c, emptyForm)),
  post(
    '/teams/:slug/results/:id',
    { ...act, body: resultFields.omit({ shared: true }).extend({ version }), again: drawEdit },
    async (c) => {
      await changeResult(c.db, c.me, c.params.slug, c.params.id, c.body, c.body.version);
      return redirect(to(c.params), { flash: t(c, 'result.was_kept') });
    },
  ),
  post('/teams/:slug/results/:id/sharing', act, async (c) => {
    await shareResult(c.db, c.me, c.params.slug, c.params.id);
    return redirect(to(c.params), { flash: t(c, 'result.was_shared') });
  }),
  post('/teams/:slug/results/:id/withdrawal', act, async (c) => {
    await withdrawResult(c.db, c.me, c.params.slug, c.params.id);
    return redirect(to(c.params), { flash: t(c, 'result.was_withdrawn') });
  }),
  post('/teams/:slug/results/:id/removal', act, async (c) => {
    await removeResult(c.db, c.me, c.params.slug, c.params.id);
    return redirect(`/teams/${c.params.slug}/results`, { flash: t(c, 'result.was_removed') });
  }),
];
