import { z } from 'zod';
import { day, optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { oneMeasure as params } from '../pages/measure-pages.ts';
import { oneFile, onePoint } from '../pages/point-pages.ts';
import { addPoints, mostAtOnce } from '../points/add-points.ts';
import { bringFile, findFile, takeFile } from '../points/bring-file.ts';
import { correctPoint, takeOutPoint } from '../points/correct-point.ts';
import { findPoint, listPoints } from '../points/list-points.ts';
import { correctionFields, pointFields, removalFields } from '../points/point.ts';
import { findMeasure, findMeasureToFill } from '../register/find-measure.ts';
import { asFile, asPoint, fileShape, listOf, made, pointShape, taken } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;

export const pointsApi = [
  endpoint(
    'GET',
    '/measures/:id/points',
    {
      ...read,
      id: 'listMeasurePoints',
      summary: 'The points of a measure with their corrections, the last days first',
      params,
      query: z.object({ after: day.optional() }),
      answer: listOf(pointShape),
    },
    async (c) => {
      const { id } = await findMeasure(c.db, c.me, c.params.id);
      const { items, next } = await listPoints(c.db, id, c.query.after);
      return { items: items.map(asPoint), next };
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/points',
    {
      ...write,
      id: 'addMeasurePoints',
      summary: 'Add values; another value of a day that has one corrects it, and the earlier one is kept',
      params,
      body: z.object({ points: z.array(pointFields).min(1).max(mostAtOnce), why: optionalText(300) }),
      answer: taken,
      status: 201,
    },
    (c) => addPoints(c.db, c.me, c.params.id, c.body.points, c.body.why),
  ),
  endpoint(
    'GET',
    '/measures/:id/points/:point',
    {
      ...read,
      id: 'getMeasurePoint',
      summary: 'A point and what it was before',
      params: onePoint,
      answer: pointShape,
    },
    async (c) => {
      const { id } = await findMeasure(c.db, c.me, c.params.id);
      return asPoint(await findPoint(c.db, id, c.params.point));
    },
  ),
  endpoint(
    'PUT',
    '/measures/:id/points/:point',
    {
      ...write,
      id: 'correctMeasurePoint',
      summary: 'Correct a point; what it was stays to be read',
      params: onePoint,
      body: correctionFields.extend({ version }),
      answer: pointShape,
    },
    async (c) => {
      const { version: drawnFrom, ...correction } = c.body;
      await correctPoint(c.db, c.me, { measure: c.params.id, point: c.params.point }, correction, drawnFrom);
      return asPoint(await findPoint(c.db, c.params.id, c.params.point));
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/points/:point/removal',
    {
      ...write,
      id: 'takeOutMeasurePoint',
      summary: 'Take a point out of the chart; what it was stays to be read',
      params: onePoint,
      body: removalFields,
      answer: pointShape,
    },
    async (c) => {
      await takeOutPoint(c.db, c.me, { measure: c.params.id, point: c.params.point }, c.body.why);
      return asPoint(await findPoint(c.db, c.params.id, c.params.point));
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/files',
    {
      ...write,
      id: 'bringMeasureFile',
      summary: 'Have a table of points read, without taking anything in',
      params,
      body: z.object({
        name: text(200),
        content: z
          .base64()
          .min(1)
          .describe('The file in base64: a CSV table of day, value and perhaps a note'),
      }),
      answer: made,
      status: 201,
    },
    async (c) => {
      const file = { name: c.body.name, bytes: Buffer.from(c.body.content, 'base64') };
      return { id: await bringFile(c.db, c.me, c.params.id, file) };
    },
  ),
  endpoint(
    'GET',
    '/measures/:id/files/:file',
    {
      ...read,
      id: 'getMeasureFile',
      summary: 'What a table would do line by line, with the reason of each line that is wrong',
      params: oneFile,
      answer: fileShape,
    },
    async (c) => {
      const { id } = await findMeasureToFill(c.db, c.me, c.params.id);
      return asFile(c, await findFile(c.db, id, c.params.file));
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/files/:file/taking',
    {
      ...write,
      id: 'takeMeasureFile',
      summary: 'Take in the lines of a table that are right; a second time changes nothing',
      params: oneFile,
      answer: taken,
    },
    (c) => takeFile(c.db, c.me, c.params.id, c.params.file),
  ),
];
