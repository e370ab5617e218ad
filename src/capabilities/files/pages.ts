import { z } from 'zod';
import { upload } from '#platform/http/multipart.ts';
import { json } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { addressOf } from './file.ts';
import { findFile, findPhoto } from './queries.ts';
import { sendFile, sendPhoto } from './send-file.ts';
import { storeUpload } from './store-upload.ts';

const key = z.string().regex(/^[\w-]{8,64}$/);

export const filePages = [
  post('/files', { who: 'person', body: z.object({ file: upload }) }, async (c) => {
    const stored = await storeUpload(c, c.body.file);
    return json({ id: stored.key, url: addressOf(stored), name: stored.name, kind: stored.kind }, 201);
  }),
  get('/files/:key/:name', { who: 'person', params: z.object({ key, name: z.string() }) }, async (c) =>
    sendFile(c.ground.files, await findFile(c.db, c.me, c.params.key), c.request),
  ),
  get('/photos/:key', { who: 'person', params: z.object({ key }) }, async (c) =>
    sendPhoto(c.ground.files, (await findPhoto(c.db, c.params.key)).key, c.request),
  ),
];
