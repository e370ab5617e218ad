import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { sayAtTheEnd, writePrivateNotes, writeSharedNotes } from '../notes/write-notes.ts';
import { answerPoll } from '../running/answer-poll.ts';
import { beginSession } from '../running/begin-session.ts';
import { bePresent } from '../running/be-present.ts';
import { correctPresence } from '../running/correct-presence.ts';
import { endSession } from '../running/end-session.ts';
import { handOver } from '../running/hand-over.ts';
import { moveOn } from '../running/move-on.ts';
import { extendStretch, pauseClock } from '../running/pause-clock.ts';
import { recordSession } from '../running/record-session.ts';
import { reopenSession } from '../running/reopen-session.ts';
import {
  closingFields,
  extensionFields,
  moveFields,
  noteFields,
  ofSession,
  personFields,
  pollFields,
  sharedNoteFields,
} from '../schemas.ts';

const who = 'person';
const scope = 'write';
const params = ofSession;
const none = { answer: z.null(), status: 204 } as const;
const people = z.array(id).min(1).max(500);

export const runApi = [
  endpoint(
    'POST',
    '/sessions/:id/beginning',
    {
      who,
      id: 'beginSession',
      summary: 'Begin a session with those who are there; roles are given out unless they are named',
      scope,
      params,
      body: z.object({ people, roles: z.record(z.string(), z.array(id).max(1)).default({}) }),
      ...none,
    },
    async (c) => {
      await beginSession(c.db, c.me, c.params.id, c.body.people, c.body.roles);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/record',
    {
      who,
      id: 'recordSession',
      summary: 'Say that the group met elsewhere',
      scope,
      params,
      body: z.object({ people }),
      ...none,
    },
    async (c) => {
      await recordSession(c.db, c.me, c.params.id, c.body.people);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/moves',
    {
      who,
      id: 'moveSession',
      summary: 'Go to another stretch, from the one I see: two who press at once move one step',
      scope,
      params,
      body: moveFields,
      answer: z.object({ moved: z.boolean() }),
    },
    async (c) => ({ moved: await moveOn(c.db, c.me, c.params.id, c.body) }),
  ),
  endpoint(
    'PUT',
    '/sessions/:id/pause',
    {
      who,
      id: 'putSessionPause',
      summary: 'Stop the clock, or let it run',
      scope,
      params,
      body: z.object({ paused: z.boolean() }),
      ...none,
    },
    async (c) => {
      await pauseClock(c.db, c.me, c.params.id, c.body.paused);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/extensions',
    {
      who,
      id: 'extendSession',
      summary: 'Give the stretch more minutes',
      scope,
      params,
      body: extensionFields,
      ...none,
    },
    async (c) => {
      await extendStretch(c.db, c.me, c.params.id, c.body.minutes);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/lead',
    {
      who,
      id: 'putSessionLead',
      summary: 'Hand the lead over, or take it where nobody who leads is here',
      scope,
      params,
      body: personFields,
      ...none,
    },
    async (c) => {
      await handOver(c.db, c.me, c.params.id, c.body.person);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/presence',
    { who, id: 'putSessionPresence', summary: 'I am in the room', scope, params, ...none },
    async (c) => {
      await bePresent(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/attendances/:person',
    {
      who,
      id: 'putSessionAttendance',
      summary: 'Correct whether somebody was there',
      scope,
      params: z.object({ id, person: id }),
      body: z.object({ present: z.boolean() }),
      ...none,
    },
    async (c) => {
      await correctPresence(c.db, c.me, c.params.id, { person: c.params.person, present: c.body.present });
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/answer',
    {
      who,
      id: 'putSessionAnswer',
      summary: 'Answer the poll of the stretch that runs',
      scope,
      params,
      body: pollFields,
      ...none,
    },
    async (c) => {
      await answerPoll(c.db, c.me, c.params.id, c.body.option);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/private-notes',
    {
      who,
      id: 'putPrivateNotes',
      summary: 'My own notes, which nobody else reads',
      scope,
      params,
      body: noteFields,
      answer: z.object({ body: z.string() }),
    },
    async (c) => ({ body: await writePrivateNotes(c.db, c.me, c.params.id, c.body.body) }),
  ),
  endpoint(
    'PUT',
    '/sessions/:id/shared-notes',
    {
      who,
      id: 'putSharedNotes',
      summary: 'The notes of all: what I made of `base`, put together with what others wrote meanwhile',
      scope,
      params,
      body: sharedNoteFields,
      answer: z.object({ body: z.string() }),
    },
    async (c) => ({ body: await writeSharedNotes(c.db, c.me, c.params.id, c.body) }),
  ),
  endpoint(
    'PUT',
    '/sessions/:id/closing-words',
    {
      who,
      id: 'putClosingWords',
      summary: 'What I take with me, for the others to read',
      scope,
      params,
      body: closingFields,
      ...none,
    },
    async (c) => {
      await sayAtTheEnd(c.db, c.me, c.params.id, c.body.words);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/ending',
    { who, id: 'endSession', summary: 'End a session', scope, params, ...none },
    async (c) => {
      await endSession(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/reopening',
    {
      who,
      id: 'reopenSession',
      summary: 'Go on with a session that was ended a moment ago',
      scope,
      params,
      ...none,
    },
    async (c) => {
      await reopenSession(c.db, c.me, c.params.id);
      return null;
    },
  ),
];
