import { z } from 'zod';
import { id, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { markOf, version as drawnFrom } from '#shared/versions/version.ts';
import { charterSchema, draftSchema } from '../charter/charter-schema.ts';
import { findConstitution, listCharterVersions, listGuidelinesVersions } from '../charter/find-charter.ts';
import { reviseCharter } from '../charter/revise-charter.ts';
import { acceptGuidelines, reviseGuidelines } from '../charter/revise-guidelines.ts';
import { findCommunity } from '../find-community.ts';
import { charterVersion, writeCharterDraft, writeGuidelinesDraft } from '../founding/write-draft.ts';
import { slugParams } from '../pages/in-community.ts';
import { addRitual, endRitual, listRituals, ritualFields } from '../rituals/rituals.ts';
import { charterAnswer, done, itIsDone, pageOf, ritualAnswer } from './shapes.ts';

const version = z.object({ version: z.number() });
const guidelinesBody = z.object({ text: text(8000), version: drawnFrom });
const history = { changed_at: z.iso.datetime(), author: z.string().nullable() };
const read = { who: 'person', scope: 'read', params: slugParams } as const;
const write = { who: 'person', scope: 'write', params: slugParams } as const;

export const charterApi = [
  endpoint(
    'GET',
    '/communities/:slug/charter',
    {
      ...read,
      id: 'getCharter',
      summary: 'The charter and the guidelines that hold, or their drafts',
      answer: z.object({
        charter: charterAnswer,
        guidelines: z.string(),
        draft_versions: z.object({ charter: z.string(), guidelines: z.string() }),
      }),
    },
    async (c) => {
      const found = await findConstitution(c.db, (await findCommunity(c.db, c.me, c.params.slug)).id);
      const { charter, guidelines } = found;
      return {
        ...found,
        draft_versions: { charter: charterVersion(charter), guidelines: markOf(guidelines) },
      };
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/charter/versions',
    {
      ...read,
      id: 'listCharterVersions',
      summary: 'All versions of the charter, the newest first',
      answer: pageOf(z.object({ version: z.number(), content: charterAnswer, ...history })),
    },
    async (c) => {
      const versions = await listCharterVersions(c.db, (await findCommunity(c.db, c.me, c.params.slug)).id);
      return {
        items: versions.map(({ version, content, changed_at, author }) => ({
          version,
          content,
          changed_at: changed_at.toISOString(),
          author,
        })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/charter',
    {
      ...write,
      id: 'reviseCharter',
      summary:
        'Publish a new version of the charter. With `version` only if the newest is still that `charter_version`',
      body: charterSchema.extend({ version: drawnFrom }),
      answer: version,
    },
    async (c) => {
      const { version, ...charter } = c.body;
      return { version: await reviseCharter(c.db, c.me, c.params.slug, charter, version) };
    },
  ),
  endpoint(
    'PATCH',
    '/communities/:slug/charter/draft',
    {
      ...write,
      id: 'writeCharterDraft',
      summary:
        'Write some parts of the charter of a community that is being founded. With `version` only on what was read',
      body: draftSchema.extend({ version: drawnFrom }),
      answer: done,
    },
    async (c) => {
      const { version, ...parts } = c.body;
      await writeCharterDraft(c.db, c.me, c.params.slug, parts, version);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/guidelines',
    {
      ...read,
      id: 'listGuidelinesVersions',
      summary: 'All versions of the guidelines, the newest first',
      answer: pageOf(z.object({ version: z.number(), text: z.string(), ...history })),
    },
    async (c) => {
      const versions = await listGuidelinesVersions(
        c.db,
        (await findCommunity(c.db, c.me, c.params.slug)).id,
      );
      return {
        items: versions.map(({ version, text, changed_at, author }) => ({
          version,
          text,
          changed_at: changed_at.toISOString(),
          author,
        })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/guidelines',
    {
      ...write,
      id: 'reviseGuidelines',
      summary: 'Publish new guidelines, which every member accepts before posting again',
      body: guidelinesBody,
      answer: version,
    },
    async (c) => {
      const { text, version } = c.body;
      return { version: await reviseGuidelines(c.db, c.me, c.params.slug, text, version) };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/guidelines/draft',
    {
      ...write,
      id: 'writeGuidelinesDraft',
      summary: 'Write the guidelines of a community that is being founded',
      body: guidelinesBody,
      answer: done,
    },
    async (c) => {
      await writeGuidelinesDraft(c.db, c.me, c.params.slug, c.body.text, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/guidelines/acceptance',
    {
      ...write,
      id: 'acceptGuidelines',
      summary: 'Accept the newest guidelines',
      body: z.object({ version: z.number().int().min(1) }),
      answer: done,
    },
    async (c) => {
      await acceptGuidelines(c.db, c.me, c.params.slug, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/rituals',
    {
      ...read,
      id: 'listRituals',
      summary: 'What the community does again and again, the next one first',
      answer: pageOf(ritualAnswer),
    },
    async (c) => {
      const { id } = await findCommunity(c.db, c.me, c.params.slug);
      return { items: await listRituals(c.db, id), next: null };
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/rituals',
    {
      ...write,
      id: 'addRitual',
      summary: 'Add something that is done again and again',
      body: ritualFields,
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({ id: await addRitual(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/rituals/:ritual',
    {
      ...write,
      params: slugParams.extend({ ritual: id }),
      id: 'endRitual',
      summary: 'End a ritual',
      answer: done,
    },
    async (c) => {
      await endRitual(c.db, c.me, c.params.slug, c.params.ritual);
      return itIsDone;
    },
  ),
];
