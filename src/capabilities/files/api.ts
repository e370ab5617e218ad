import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { addressOf, type StoredFile } from './file.ts';
import { findFile } from './queries.ts';
import { removeFile, storeUpload } from './store-upload.ts';

const file = z.object({
  key: z.string(),
  url: z.string(),
  name: z.string(),
  kind: z.enum(['picture', 'file']),
  media_type: z.string(),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  created_at: z.iso.datetime(),
});

const asJson = (stored: StoredFile) => ({
  key: stored.key,
  url: addressOf(stored),
  name: stored.name,
  kind: stored.kind,
  media_type: stored.media_type,
  size: stored.size,
  width: stored.width,
  height: stored.height,
  created_at: stored.created_at.toISOString(),
});

const params = z.object({ key: z.string().regex(/^[\w-]{8,64}$/) });
/** Base64 takes a third more room than what it holds. */
const limit = 40_000_000;

export const fileApi = [
  endpoint(
    'POST',
    '/files',
    {
      who: 'person',
      id: 'createFile',
      summary: 'Upload a file, to be shown or linked in a post by its url',
      scope: 'write',
      body: z.object({ name: z.string().min(1).max(300), content: z.base64().min(1) }),
      answer: file,
      status: 201,
      limit,
    },
    async (c) =>
      asJson(await storeUpload(c, { name: c.body.name, bytes: Buffer.from(c.body.content, 'base64') })),
  ),
  endpoint(
    'GET',
    '/files/:key',
    { who: 'person', id: 'getFile', summary: 'What is known of a file', scope: 'read', params, answer: file },
    async (c) => asJson(await findFile(c.db, c.me, c.params.key)),
  ),
  endpoint(
    'DELETE',
    '/files/:key',
    {
      who: 'person',
      id: 'deleteFile',
      summary: 'Take away a file of one’s own that nothing carries',
      scope: 'write',
      params,
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await removeFile(c, c.params.key);
      return null;
    },
  ),
];
