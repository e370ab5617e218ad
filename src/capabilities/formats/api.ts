import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { optionalText } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { importFormat } from './acts/import-format.ts';
import { publishVersion } from './acts/publish-version.ts';
import { saveDraft, whole } from './acts/save-draft.ts';
import { shareFormat, withdrawFormat } from './acts/share-format.ts';
import { soundDeclaration } from './declaration/read-declaration.ts';
import { asDraft, markOf } from './draft.ts';
import { findDraft } from './find-draft.ts';
import { findFormat, findOwnFormat, type OwnFormat } from './find-format.ts';
import { askedOfLibrary, findInLibrary } from './find-in-library.ts';
import { builtIn } from './library.ts';
import { formatParams } from './pages/keys.ts';
import { listed, toSummary } from './summary.ts';
import { t } from './words.ts';

const declaration = z.record(z.string(), z.unknown());
const one = z.object({
  key: z.string(),
  built_in: z.boolean(),
  state: z.enum(['draft', 'shared', 'withdrawn']),
  version: z.number(),
  may_edit: z.boolean(),
  declaration,
});
const done = z.object({ done: z.literal(true) });
const itIsDone = { done: true } as const;

const pageSize = 50;
const written = z.object({ declaration });
const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write', params: formatParams } as const;

export const formatsApi = [
  endpoint(
    'GET',
    '/formats',
    {
      ...read,
      id: 'listFormats',
      summary: 'Formats that I may run: those made here, newest first, then those that come with Stoa',
      query: askedOfLibrary.extend({ after: z.string().max(60).optional() }),
      answer: z.object({ items: z.array(listed), next: z.string().nullable() }),
    },
    async (c) => {
      const all = await findInLibrary(c.db, c.me, c.query);
      const from = all.findIndex(({ declared }) => declared.key === c.query.after) + 1;
      const items = all.slice(from, from + pageSize).map(toSummary);
      return { items, next: all.length > from + pageSize ? (items.at(-1)?.key ?? null) : null };
    },
  ),
  endpoint(
    'GET',
    '/formats/:format',
    { ...read, id: 'getFormat', summary: 'A format as it is run now', params: formatParams, answer: one },
    async (c) => {
      const key = c.params.format;
      const declared = await findFormat(c.db, c.me, key);
      return toOne(key, declared, builtIn(key) ? null : await findOwnFormat(c.db, c.me, key));
    },
  ),
  endpoint(
    'POST',
    '/formats',
    {
      who: 'person',
      scope: 'write',
      id: 'createFormat',
      summary: 'Bring a declaration as a draft of my own; it keeps its key where that is free',
      body: written,
      answer: z.object({ key: z.string(), languages: z.array(z.enum(locales)) }),
      status: 201,
    },
    async (c) =>
      c.db.transaction(async (tx) => {
        const key = await importFormat(tx, c.me, soundDeclaration(c.body.declaration));
        const { languages } = await findDraft(tx, c.me, key);
        return { key, languages: [...languages] };
      }),
  ),
  endpoint(
    'POST',
    '/formats/:format/versions',
    {
      ...write,
      id: 'publishFormatVersion',
      summary: 'Publish a declaration as the next version; based_on is the version that it was made from',
      body: written.extend({ note: optionalText(500), based_on: z.int().min(0) }),
      answer: z.object({ number: z.number() }),
      status: 201,
    },
    async (c) =>
      c.db.transaction(async (tx) => {
        const { format } = c.params;
        const { draft, latest_version } = await findDraft(tx, c.me, format);
        if (latest_version !== c.body.based_on)
          throw new Invalid({ based_on: (r) => t(r, 'publish.overtaken') });
        const part = { ...asDraft(soundDeclaration(c.body.declaration)), key: format };
        const { saved } = await saveDraft(tx, c.me, format, { place: whole, was: markOf(draft), part });
        if (!saved) throw new Invalid({ based_on: (r) => t(r, 'publish.overtaken') });
        return { number: await publishVersion(tx, c.me, format, c.body.note) };
      }),
  ),
  endpoint(
    'PUT',
    '/formats/:format/share',
    {
      ...write,
      id: 'shareFormat',
      summary: 'Offer a format to everyone, or to those who may read a community that I own',
      body: z.object({ community: z.string().max(80).nullable().default(null) }),
      answer: done,
    },
    async (c) => {
      await shareFormat(c.db, c.me, c.params.format, c.body.community);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/formats/:format/share',
    { ...write, id: 'withdrawFormat', summary: 'Let nobody else start from a format any more', answer: done },
    async (c) => {
      await withdrawFormat(c.db, c.me, c.params.format);
      return itIsDone;
    },
  ),
];

const toOne = (key: string, declared: object, own: OwnFormat | null): z.input<typeof one> => ({
  key,
  built_in: own === null,
  state: own?.state ?? 'shared',
  version: own?.latest_version ?? 1,
  may_edit: own?.may_edit ?? false,
  declaration: { ...declared },
});
