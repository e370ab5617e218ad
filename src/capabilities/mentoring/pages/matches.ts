import { emptyForm } from '#platform/http/context.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { askMentor } from '../asking/ask-mentor.ts';
import { findAsking, findGivers } from '../asking/find-asking.ts';
import { answerFields, askFields, giverParams, giversAfter, idParams, slugParams } from '../fields.ts';
import { findMatches } from '../my-matches.ts';
import { answerSuggestion } from '../suggesting/answer-suggestion.ts';
import { findSuggestion } from '../suggesting/find-suggestions.ts';
import { suggestNow } from '../suggesting/suggest-pairs.ts';
import { giverPage } from '../views/giver-page.ts';
import { giversPage } from '../views/givers-page.ts';
import { matchesPage } from '../views/matches-page.ts';
import { t } from '../words.ts';

export const matchPages = [
  get('/programmes/:slug/matches', { who: 'person', params: slugParams }, async (c) =>
    matchesPage(c, await findMatches(c.db, c.me, c.params.slug), emptyForm),
  ),
  get('/programmes/:slug/mentors', { who: 'person', params: slugParams, query: giversAfter }, async (c) => {
    const { programme, ...found } = await findGivers(c.db, c.me, c.params.slug, c.query.after);
    return giversPage(c, programme, found);
  }),
  get('/programmes/:slug/mentors/:person', { who: 'person', params: giverParams }, async (c) =>
    giverPage(c, await findAsking(c.db, c.me, c.params.slug, c.params.person), emptyForm),
  ),
  post(
    '/programmes/:slug/mentors/:person/requests',
    {
      who: 'person',
      params: giverParams,
      body: askFields,
      again: async (c, form) =>
        giverPage(c, await findAsking(c.db, c.me, c.params.slug, c.params.person), form),
    },
    async (c) => {
      const { slug, person } = c.params;
      await askMentor(c.db, c.me, slug, person, c.body.words);
      return redirect(`/programmes/${slug}/matches`, { flash: t(c, 'ask.sent') });
    },
  ),
  post('/programmes/:slug/suggestions', { who: 'person', params: slugParams }, async (c) => {
    const count = await suggestNow(c.db, c.me, c.params.slug);
    return redirect(`/programmes/${c.params.slug}/mentors`, { flash: t(c, 'suggest.done', { count }) });
  }),
  post(
    '/suggestions/:id/answer',
    {
      who: 'person',
      params: idParams,
      body: answerFields,
      again: async (c, form) => {
        const { programme } = await findSuggestion(c.db, c.me, c.params.id);
        return matchesPage(c, await findMatches(c.db, c.me, programme.slug), form);
      },
    },
    async (c) => {
      const { programme } = await findSuggestion(c.db, c.me, c.params.id);
      const { answer } = c.body;
      const group = await answerSuggestion(c.db, c.me, c.params.id, answer);
      if (group !== null) return redirect(`/groups/${group}`, { flash: t(c, 'suggestion.agreed') });
      const flash = answer === 'yes' ? t(c, 'suggestion.you_said_yes') : t(c, 'suggestion.declined');
      return redirect(`/programmes/${programme.slug}/matches`, { flash });
    },
  ),
];
