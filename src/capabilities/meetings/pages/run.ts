import type { FastifyRequest } from 'fastify';
import { json, redirect } from '#platform/http/reply.ts';
import { post } from '#platform/http/route.ts';
import { sayAtTheEnd, writePrivateNotes, writeSharedNotes } from '../notes/write-notes.ts';
import { answerPoll } from '../running/answer-poll.ts';
import { bePresent } from '../running/be-present.ts';
import { beginSession } from '../running/begin-session.ts';
import { correctPresence } from '../running/correct-presence.ts';
import { endSession } from '../running/end-session.ts';
import { handOver } from '../running/hand-over.ts';
import { moveOn } from '../running/move-on.ts';
import { extendStretch, pauseClock } from '../running/pause-clock.ts';
import { recordSession } from '../running/record-session.ts';
import { reopenSession } from '../running/reopen-session.ts';
import {
  beginFields,
  closingFields,
  extensionFields,
  moveFields,
  noteFields,
  ofSession,
  pauseFields,
  personFields,
  pollFields,
  presenceFields,
  recordFields,
  sharedNoteFields,
} from '../schemas.ts';
import { t } from '../words.ts';
import { drawSession } from './session-page.ts';

const who = 'person';
const params = ofSession;
const again = drawSession;
/** Whoever is in a call stays on the page that was loaded for it. */
const back = (c: { params: { id: number }; request: FastifyRequest }, flash?: string) => {
  const page = `/sessions/${c.params.id}`;
  const inCall = String(c.request.headers.referer ?? '').endsWith(`${page}?call=yes`);
  return redirect(inCall ? `${page}?call=yes` : page, flash === undefined ? {} : { flash });
};

/** Notes that are kept while they are typed come from a script, which asks what stands there now. */
const wantsJson = (c: { request: FastifyRequest }) => c.request.headers.accept === 'application/json';

export const runPages = [
  post('/sessions/:id/beginnings', { who, params, body: beginFields, again }, async (c) => {
    await beginSession(c.db, c.me, c.params.id, c.body.people, c.body.chosen);
    return back(c);
  }),
  post('/sessions/:id/records', { who, params, body: recordFields, again }, async (c) => {
    await recordSession(c.db, c.me, c.params.id, c.body.people);
    return redirect(`/sessions/${c.params.id}`, { flash: t(c, 'record.done') });
  }),
  post('/sessions/:id/moves', { who, params, body: moveFields, again }, async (c) => {
    const moved = await moveOn(c.db, c.me, c.params.id, c.body);
    return moved ? back(c) : back(c, t(c, 'run.too_late'));
  }),
  post('/sessions/:id/pauses', { who, params, body: pauseFields, again }, async (c) => {
    await pauseClock(c.db, c.me, c.params.id, c.body.wanted);
    return back(c);
  }),
  post('/sessions/:id/extensions', { who, params, body: extensionFields, again }, async (c) => {
    await extendStretch(c.db, c.me, c.params.id, c.body.minutes);
    return back(c);
  }),
  post('/sessions/:id/leads', { who, params, body: personFields, again }, async (c) => {
    await handOver(c.db, c.me, c.params.id, c.body.person);
    return back(c);
  }),
  /** Sent by an open page every half minute. */
  post('/sessions/:id/presence', { who, params }, async (c) => {
    return json({ version: await bePresent(c.db, c.me, c.params.id) });
  }),
  post('/sessions/:id/attendances', { who, params, body: presenceFields, again }, async (c) => {
    await correctPresence(c.db, c.me, c.params.id, c.body);
    return back(c);
  }),
  post('/sessions/:id/answers', { who, params, body: pollFields, again }, async (c) => {
    await answerPoll(c.db, c.me, c.params.id, c.body.option);
    return back(c);
  }),
  post('/sessions/:id/private-notes', { who, params, body: noteFields, again }, async (c) => {
    const body = await writePrivateNotes(c.db, c.me, c.params.id, c.body.body);
    return wantsJson(c) ? json({ body }) : back(c);
  }),
  post('/sessions/:id/shared-notes', { who, params, body: sharedNoteFields, again }, async (c) => {
    const body = await writeSharedNotes(c.db, c.me, c.params.id, c.body);
    return wantsJson(c) ? json({ body }) : back(c);
  }),
  post('/sessions/:id/closing-words', { who, params, body: closingFields, again }, async (c) => {
    await sayAtTheEnd(c.db, c.me, c.params.id, c.body.words);
    return back(c);
  }),
  post('/sessions/:id/endings', { who, params, again }, async (c) => {
    await endSession(c.db, c.me, c.params.id);
    return back(c);
  }),
  post('/sessions/:id/reopenings', { who, params, again }, async (c) => {
    await reopenSession(c.db, c.me, c.params.id);
    return back(c);
  }),
];
