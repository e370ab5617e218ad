import { z } from 'zod';
import { checkbox } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { consentsOf, setConsents } from '../consents.ts';
import { seenTies } from '../seen-ties.ts';
import { seenSources, sources, type Source } from '../source.ts';
import { consentsPage } from '../views/consents-page.ts';
import { seenPage } from '../views/seen-page.ts';
import { t } from '../words.ts';

const body = z.object(
  Object.fromEntries(sources.map((source) => [source, checkbox])) as Record<Source, typeof checkbox>,
);

export const relationPages = [
  get('/network/consents', { who: 'person' }, async (c) => consentsPage(c, await consentsOf(c.db, c.me))),

  // Saved twice it changes nothing, and no answer is kept that would tell that something was.
  post('/network/consents', { who: 'person', body, unkept: true }, async (c) => {
    await setConsents(c.db, c.me, new Set(sources.filter((source) => c.body[source])));
    return redirect('/network/consents', { flash: t(c, 'consents.saved') });
  }),

  get('/network/seen', { who: 'person' }, async (c) => {
    const [ties, given] = await Promise.all([seenTies(c.db, c.me), consentsOf(c.db, c.me)]);
    return seenPage(c, { ties, consenting: seenSources.some((source) => given.has(source)) });
  }),
];
