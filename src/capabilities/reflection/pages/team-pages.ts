import { z } from 'zod';
import { findCommunityById } from '#capabilities/communities/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { listTeamCards } from '../cards/list-cards.ts';
import { findTeam } from '../teams/find-team.ts';
import { readReflecting } from '../teams/read-reflecting.ts';
import { endMyRhythm, endTeamRhythm, setMyRhythm, setTeamRhythm, teamRhythm } from '../teams/rhythm.ts';
import { wordQuestions } from '../teams/word-questions.ts';
import { teamPage } from '../views/team-page.ts';
import { teamSettingsPage } from '../views/team-settings.ts';
import { t } from '../words.ts';
import { beat, inOrder, questions, teamBeat, teamParams } from './fields.ts';
import { drawMine } from './start-pages.ts';

type Here = Context<Me, { slug: string }, unknown, unknown>;

async function drawSettings(c: Here, typed: { questions?: Form; rhythm?: Form }): Promise<Html> {
  const team = await findTeam(c.db, c.me, c.params.slug);
  if (!team.leads) throw new Forbidden((r) => t(r, 'team.not_yours'));
  const [community, rhythm] = await Promise.all([
    findCommunityById(c.db, c.me, team.id),
    teamRhythm(c.db, team),
  ]);
  return teamSettingsPage(
    c,
    { community, team, rhythm },
    { questions: emptyForm, rhythm: emptyForm, ...typed },
  );
}

const settingsOf = (c: Here) => `/reflections/of/${c.params.slug}/settings`;

export const teamPages = [
  get(
    '/reflections/of/:slug',
    { who: 'person', params: teamParams, query: z.object({ after: id.optional().catch(undefined) }) },
    async (c) => {
      const team = await findTeam(c.db, c.me, c.params.slug);
      const [community, { cards, next }, reflecting] = await Promise.all([
        findCommunityById(c.db, c.me, team.id),
        listTeamCards(c.db, c.me, team, c.query.after),
        readReflecting(c.db, team),
      ]);
      return teamPage(c, { community, team, cards, next, ...reflecting });
    },
  ),
  get('/reflections/of/:slug/settings', { who: 'person', params: teamParams }, (c) => drawSettings(c, {})),
  post(
    '/reflections/of/:slug/questions',
    {
      who: 'person',
      params: teamParams,
      body: questions,
      again: (c, form) => drawSettings(c, { questions: form }),
    },
    async (c) => {
      await wordQuestions(c.db, c.me, c.params.slug, inOrder(c.body), c.body.version);
      return redirect(settingsOf(c), { flash: t(c, 'team.questions_saved') });
    },
  ),
  post(
    '/reflections/of/:slug/rhythm',
    {
      who: 'person',
      params: teamParams,
      body: teamBeat,
      again: (c, form) => drawSettings(c, { rhythm: form }),
    },
    async (c) => {
      await setTeamRhythm(c.db, c.me, c.params.slug, c.body);
      return redirect(settingsOf(c), { flash: t(c, 'rhythm.saved') });
    },
  ),
  post('/reflections/of/:slug/rhythm/end', { who: 'person', params: teamParams }, async (c) => {
    await endTeamRhythm(c.db, c.me, c.params.slug);
    return redirect(settingsOf(c), { flash: t(c, 'rhythm.ended') });
  }),
  post(
    '/reflections/rhythm',
    { who: 'person', body: beat, again: (c, form) => drawMine(c, form) },
    async (c) => {
      await setMyRhythm(c.db, c.me, c.body);
      return redirect('/reflections', { flash: t(c, 'rhythm.saved') });
    },
  ),
  post('/reflections/rhythm/end', { who: 'person' }, async (c) => {
    await endMyRhythm(c.db, c.me);
    return redirect('/reflections', { flash: t(c, 'rhythm.ended') });
  }),
];
