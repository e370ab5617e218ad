import { z } from 'zod';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { day, optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { archiveCommunity, reopenCommunity, startClosing, writeHarvest } from '../closing/close-community.ts';
import { findHarvest, harvestSchema } from '../closing/harvest.ts';
import { foreseeMerge, mayMerge, mergeCommunities } from '../closing/merge-communities.ts';
import { findCommunity } from '../find-community.ts';
import { slugParams } from '../pages/in-community.ts';
import { changeSettings, renameCommunity } from '../settings/change-settings.ts';
import { consequenceKinds, foreseeChange } from '../settings/foresee-change.ts';
import { settingsSchema } from '../settings/settings.ts';
import { done, harvestAnswer, itIsDone } from './shapes.ts';

const read = { who: 'person', scope: 'read', params: slugParams } as const;
const write = { who: 'person', scope: 'write', params: slugParams, answer: done } as const;
const into = z.object({ into: text(80) });

const consequence = z.object({
  what: z.enum(consequenceKinds),
  count: z.number(),
  conversations: z.number().optional(),
  day: day.optional(),
});

export const settingsApi = [
  endpoint(
    'PATCH',
    '/communities/:slug',
    {
      ...write,
      id: 'renameCommunity',
      summary: 'Give a community another name and summary; its address stays',
      body: z.object({ name: text(120), summary: optionalText(400), version }),
    },
    async (c) => {
      const { version, ...after } = c.body;
      await renameCommunity(c.db, c.me, c.params.slug, after, version);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/settings/foresight',
    {
      ...read,
      id: 'foreseeSettings',
      summary: 'What other settings would change, and for how many people; nothing is saved',
      body: settingsSchema,
      answer: z.object({ consequences: z.array(consequence) }),
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (!community.may_own) throw new Forbidden();
      const found = await foreseeChange(c.db, community, c.body);
      const consequences = found.map(({ also, ...one }) =>
        also === undefined ? one : { ...one, conversations: also },
      );
      return { consequences };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/settings',
    {
      ...write,
      id: 'changeSettings',
      summary: 'Who finds, reads, joins and writes, and until when',
      body: settingsSchema.safeExtend({ version }),
    },
    async (c) => {
      const { version, ...after } = c.body;
      await changeSettings(c.db, c.me, c.params.slug, after, version);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/closing',
    { ...write, id: 'startClosing', summary: 'Begin to close a community with a harvest' },
    async (c) => {
      await startClosing(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/harvest',
    { ...read, id: 'getHarvest', summary: 'What a community leaves', answer: harvestAnswer },
    async (c) => {
      const { id, readable, state } = await findCommunity(c.db, c.me, c.params.slug);
      if (!readable || (state !== 'closing' && state !== 'archived')) throw new NotFound();
      return findHarvest(c.db, id);
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/harvest',
    { ...write, id: 'writeHarvest', summary: 'Write down what should stay', body: harvestSchema },
    async (c) => {
      await writeHarvest(c.db, c.me, c.params.slug, c.body);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/archive',
    { ...write, id: 'archiveCommunity', summary: 'Close a community whose harvest is written' },
    async (c) => {
      await archiveCommunity(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/reopening',
    { ...write, id: 'reopenCommunity', summary: 'Open a community again that is closing or archived' },
    async (c) => {
      await reopenCommunity(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/merging',
    {
      ...read,
      id: 'foreseeMerge',
      summary: 'What merging one community into another would do, in numbers',
      query: into,
      answer: z.object({
        moving: z.number(),
        already: z.number(),
        conversations: z.number(),
        new_readers: z.number(),
      }),
    },
    async (c) => {
      const source = await findCommunity(c.db, c.me, c.params.slug);
      const target = await findCommunity(c.db, c.me, c.query.into);
      if (!mayMerge(c.me, source) || !mayMerge(c.me, target)) throw new Forbidden();
      return foreseeMerge(c.db, source, target);
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/merging',
    {
      ...write,
      id: 'mergeCommunities',
      summary: 'Put a community into another',
      body: into,
      answer: z.object({ slug: z.string() }),
    },
    async (c) => ({ slug: (await mergeCommunities(c.db, c.me, c.params.slug, c.body.into)).slug }),
  ),
];
