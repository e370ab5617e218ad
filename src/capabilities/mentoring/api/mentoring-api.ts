import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { askMentor } from '../asking/ask-mentor.ts';
import { findGivers } from '../asking/find-asking.ts';
import {
  answerFields,
  askFields,
  endFields,
  giverParams,
  giversAfter,
  idParams,
  slugParams,
} from '../fields.ts';
import { findMatches } from '../my-matches.ts';
import { answerRenewal } from '../renewing/answer-renewal.ts';
import { endPair } from '../renewing/end-pair.ts';
import { answerSuggestion } from '../suggesting/answer-suggestion.ts';
import { waitingSuggestions } from '../suggesting/find-suggestions.ts';
import { suggestNow } from '../suggesting/suggest-pairs.ts';
import {
  asGiver,
  asLoad,
  asRecommended,
  asSuggestion,
  done,
  formed,
  giverShape,
  itIsDone,
  loadShape,
  recommendedShape,
  suggestionShape,
} from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;
const items = <S extends z.ZodType>(one: S) => z.object({ items: z.array(one), next: z.string().nullable() });

export const mentoringApi = [
  endpoint(
    'GET',
    '/programmes/:slug/matches',
    {
      ...read,
      id: 'getMatches',
      summary:
        'How it stands for me in a programme that brings people together: whom I could ask, and what I carry',
      params: slugParams,
      answer: z.object({
        group_ids: z.array(z.number()),
        suggestions: z.array(suggestionShape),
        recommended: z.array(recommendedShape),
        load: loadShape.nullable(),
      }),
    },
    async (c) => {
      const { standing, suggestions, recommended, load, chooses } = await findMatches(
        c.db,
        c.me,
        c.params.slug,
      );
      return {
        group_ids: standing.groups.map(({ id }) => id),
        suggestions: suggestions.map(asSuggestion),
        recommended: chooses ? recommended.map(asRecommended) : [],
        load: load && asLoad(load),
      };
    },
  ),
  endpoint(
    'GET',
    '/programmes/:slug/mentors',
    {
      ...read,
      id: 'listMentors',
      summary: 'Everybody who gives in a programme, those with a free place first, with what they carry',
      params: slugParams,
      query: giversAfter,
      answer: items(giverShape),
    },
    async (c) => {
      const found = await findGivers(c.db, c.me, c.params.slug, c.query.after);
      return { items: found.items.map(asGiver), next: found.next };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/mentors/:person/requests',
    {
      ...write,
      id: 'askMentor',
      summary: 'Ask somebody to accompany me',
      params: giverParams,
      body: askFields,
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({ id: await askMentor(c.db, c.me, c.params.slug, c.params.person, c.body.words) }),
  ),
  endpoint(
    'POST',
    '/programmes/:slug/suggestions',
    {
      ...write,
      id: 'suggestPairs',
      summary: 'As an organiser, suggest to everybody without a group the one who suits them best',
      params: slugParams,
      answer: z.object({ count: z.number() }),
    },
    async (c) => ({ count: await suggestNow(c.db, c.me, c.params.slug) }),
  ),
  endpoint(
    'GET',
    '/suggestions',
    {
      ...read,
      id: 'listSuggestions',
      summary: 'Who was suggested to me and waits, in all programmes, the newest first',
      answer: items(suggestionShape),
    },
    async (c) => ({ items: (await waitingSuggestions(c.db, c.me, null)).map(asSuggestion), next: null }),
  ),
  endpoint(
    'POST',
    '/suggestions/:id/answer',
    {
      ...write,
      id: 'answerSuggestion',
      summary: 'Say yes or no to a suggestion; answers the group once all have said yes',
      params: idParams,
      body: answerFields,
      answer: formed,
    },
    async (c) => ({ group_id: await answerSuggestion(c.db, c.me, c.params.id, c.body.answer) }),
  ),
  endpoint(
    'POST',
    '/groups/:id/renewal',
    {
      ...write,
      id: 'renewGroup',
      summary:
        'Say whether I would go on with the people of a pair or small group; answers the new group once all would',
      params: idParams,
      body: answerFields,
      answer: formed,
    },
    async (c) => ({ group_id: await answerRenewal(c.db, c.me, c.params.id, c.body.answer) }),
  ),
  endpoint(
    'POST',
    '/groups/:id/end',
    {
      ...write,
      id: 'endPair',
      summary: 'End the time together, without fault, with a word of thanks',
      params: idParams,
      body: endFields,
      answer: done,
    },
    async (c) => {
      await endPair(c.db, c.me, c.params.id, c.body.word);
      return itIsDone;
    },
  ),
];
