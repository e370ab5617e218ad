import { redirect } from '#platform/http/reply.ts';
import { post } from '#platform/http/route.ts';
import { setAsked, stopAsking } from '../finishing/stop-asking.ts';
import { noted, noteCompletion } from '../finishing/tell-completion.ts';
import { t } from '../words.ts';
import { cardParams, wanted } from './fields.ts';
import { drawMine } from './start-pages.ts';

export const finishedPages = [
  post('/completions', { who: 'person', body: noted, again: (c, form) => drawMine(c, form) }, async (c) => {
    await noteCompletion(c.db, c.me, c.body);
    return redirect('/reflections', { flash: t(c, 'finished.noted') });
  }),
  post('/completions/:id/stop', { who: 'person', params: cardParams }, async (c) => {
    await stopAsking(c.db, c.me, c.params.id);
    return redirect('/reflections', { flash: t(c, 'finished.stopped') });
  }),
  post('/completions/asking', { who: 'person', body: wanted }, async (c) => {
    await setAsked(c.db, c.me, c.body.wanted === 'yes');
    return redirect('/reflections', { flash: t(c, 'finished.changed') });
  }),
];
