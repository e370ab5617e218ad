import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { upload } from '#platform/http/multipart.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { z } from 'zod';
import { version } from '#shared/versions/version.ts';
import { addPoint } from '../points/add-points.ts';
import { bringFile, findFile, takeFile } from '../points/bring-file.ts';
import { correctPoint, takeOutPoint } from '../points/correct-point.ts';
import { findPoint } from '../points/list-points.ts';
import { correctionFields, pointFields, removalFields } from '../points/point.ts';
import { findMeasure, findMeasureToFill } from '../register/find-measure.ts';
import { filePage, newFilePage } from '../views/file-pages.ts';
import { pointPage } from '../views/point-page.ts';
import { t } from '../words.ts';
import { drawMeasurePage, oneMeasure } from './measure-pages.ts';

const who = 'person';
export const onePoint = oneMeasure.extend({ point: id });
export const oneFile = oneMeasure.extend({ file: id });
type Here<P> = Context<Me, P, unknown, unknown>;

async function drawPoint(c: Here<{ id: number; point: number }>, typed: Form): Promise<Html> {
  const measure = await findMeasure(c.db, c.me, c.params.id);
  return pointPage(c, measure, await findPoint(c.db, measure.id, c.params.point), typed);
}

const drawNewFile = async (c: Here<{ id: number }>, typed: Form): Promise<Html> =>
  newFilePage(
    c,
    await findMeasureToFill(c.db, c.me, c.params.id),
    typed,
    Math.floor(c.ground.config.uploadLimit / 1_000_000),
  );

const to = (measure: number): string => `/insights/measures/${measure}`;

export const pointPages = [
  post(
    '/insights/measures/:id/points',
    { who, params: oneMeasure, body: pointFields, again: (c, typed) => drawMeasurePage(c, typed) },
    async (c) => {
      await addPoint(c.db, c.me, c.params.id, c.body);
      return redirect(to(c.params.id), { flash: t(c, 'add.done') });
    },
  ),
  get('/insights/measures/:id/points/:point', { who, params: onePoint }, (c) => drawPoint(c, emptyForm)),
  post(
    '/insights/measures/:id/points/:point',
    { who, params: onePoint, body: correctionFields.extend({ version }), again: drawPoint },
    async (c) => {
      const { version: drawnFrom, ...correction } = c.body;
      const which = { measure: c.params.id, point: c.params.point };
      await correctPoint(c.db, c.me, which, correction, drawnFrom);
      return redirect(`${to(which.measure)}/points/${which.point}`, { flash: t(c, 'correct.done') });
    },
  ),
  post(
    '/insights/measures/:id/points/:point/removal',
    { who, params: onePoint, body: removalFields, again: drawPoint },
    async (c) => {
      const which = { measure: c.params.id, point: c.params.point };
      await takeOutPoint(c.db, c.me, which, c.body.why);
      return redirect(`${to(which.measure)}/points/${which.point}`, { flash: t(c, 'take_out.done') });
    },
  ),
  get('/insights/measures/:id/files/new', { who, params: oneMeasure }, (c) => drawNewFile(c, emptyForm)),
  post(
    '/insights/measures/:id/files',
    { who, params: oneMeasure, body: z.object({ file: upload }), again: drawNewFile },
    async (c) => {
      const file = await bringFile(c.db, c.me, c.params.id, c.body.file);
      return redirect(`${to(c.params.id)}/files/${file}`);
    },
  ),
  get('/insights/measures/:id/files/:file', { who, params: oneFile }, async (c) => {
    const measure = await findMeasureToFill(c.db, c.me, c.params.id);
    return filePage(c, measure, await findFile(c.db, measure.id, c.params.file));
  }),
  post('/insights/measures/:id/files/:file/taking', { who, params: oneFile }, async (c) => {
    const { added, corrected } = await takeFile(c.db, c.me, c.params.id, c.params.file);
    return redirect(to(c.params.id), { flash: t(c, 'file.done', { added, corrected }) });
  }),
];
