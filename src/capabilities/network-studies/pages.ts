import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { id, optionalId, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { optionalUpload, upload } from '#platform/http/multipart.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { bringNetwork } from './bringing/bring-network.ts';
import { discardStudy } from './discard-study.ts';
import { orderMeasuring } from './measuring/order-measuring.ts';
import { findStudy, listStudies, peopleOfStudy } from './queries.ts';
import { studyFile, studyFiles, typesOfFiles } from './send-study.ts';
import { studiesPage } from './views/studies-page.ts';
import { studyPage } from './views/study-page.ts';
import { studyPart } from './views/study-part.ts';
import { t } from './words.ts';

const who = 'learning manager';
export const oneStudy = z.object({ id });
const listed = z.object({ before: optionalId });
const brought = z.object({
  name: text(120),
  file: upload,
  people: optionalUpload,
  directed: z.enum(['yes', 'no']).default('yes'),
});

async function studies(c: Context<Me>, typed: Form, before?: number): Promise<Html> {
  const { items, next } = await listStudies(c.db, c.me, before);
  return studiesPage(c, {
    items,
    next,
    typed,
    megabytes: Math.floor(c.ground.config.uploadLimit / 1_000_000),
  });
}

async function shown(c: Context<Me>, which: number) {
  const study = await findStudy(c.db, c.me, which);
  const bridges = study.figures?.bridges.map(({ person }) => person) ?? [];
  return { study, people: await peopleOfStudy(c.db, c.me, study.id, bridges) };
}

export const studyPages = [
  get('/insights/networks', { who, query: listed }, (c) => studies(c, emptyForm, c.query.before)),
  post('/insights/networks', { who, body: brought, again: (c, form) => studies(c, form) }, async (c) => {
    const { name, file, people, directed } = c.body;
    const study = await bringNetwork(c.db, c.me, {
      name,
      file,
      people: people?.bytes,
      directed: directed === 'yes',
    });
    return redirect(`/insights/networks/${study}`, { flash: t(c, 'bring.done') });
  }),
  get('/insights/networks/:id', { who, params: oneStudy }, async (c) =>
    studyPage(c, await shown(c, c.params.id)),
  ),
  get('/insights/networks/:id/part', { who, params: oneStudy }, async (c) =>
    studyPart(c, await shown(c, c.params.id)),
  ),
  post('/insights/networks/:id/measuring', { who, params: oneStudy }, async (c) => {
    await orderMeasuring(c.db, c.me, c.params.id);
    return redirect(`/insights/networks/${c.params.id}`, { flash: t(c, 'study.ordered') });
  }),
  post('/insights/networks/:id/discarding', { who, params: oneStudy }, async (c) => {
    await discardStudy(c.db, c.me, c.params.id);
    return redirect('/insights/networks', { flash: t(c, 'study.discarded') });
  }),
  get(
    '/insights/networks/:id/files/:file',
    { who, params: oneStudy.extend({ file: z.enum(studyFiles) }) },
    async (c) => ({
      bytes: await studyFile(c.db, c.me, c.params.id, c.params.file),
      type: typesOfFiles[c.params.file],
      headers: { 'content-disposition': `attachment; filename="${c.params.id}-${c.params.file}"` },
    }),
  ),
];
