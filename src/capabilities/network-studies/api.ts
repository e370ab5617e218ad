import { z } from 'zod';
import { optionalId, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { bringNetwork } from './bringing/bring-network.ts';
import { readBrought } from './bringing/read-brought.ts';
import { discardStudy } from './discard-study.ts';
import { orderMeasuring } from './measuring/order-measuring.ts';
import { oneStudy as params } from './pages.ts';
import { findStudy, listStudies } from './queries.ts';
import {
  asDescribed,
  describedRemark,
  describedStudy,
  figuresOfStudy,
  listedStudy,
  asListed,
} from './schemas.ts';
import { studyFile, studyFiles } from './send-study.ts';
import { buffer } from 'node:stream/consumers';

const who = 'learning manager';

const body = z.object({
  name: text(120),
  file_name: text(200),
  content: z.base64().min(1).describe('The file in base64: GraphML, or a CSV table of ties'),
  people: z.base64().optional().describe('A CSV table of people in base64, beside a table of ties'),
  directed: z.boolean().default(true).describe('Whether ties have a direction, where the file does not say'),
});
const broughtFrom = ({ name, file_name, content, people, directed }: z.output<typeof body>) => ({
  name,
  file: { name: file_name, bytes: Buffer.from(content, 'base64') },
  people: people === undefined ? undefined : Buffer.from(people, 'base64'),
  directed,
});

export const studyApi = [
  endpoint(
    'GET',
    '/network-studies',
    {
      who,
      scope: 'read',
      id: 'listNetworkStudies',
      summary: 'The networks that I brought, the last first',
      query: z.object({ after: optionalId }),
      answer: z.object({ items: z.array(listedStudy), next: z.string().nullable() }),
    },
    async (c) => {
      const { items, next } = await listStudies(c.db, c.me, c.query.after);
      return { items: items.map(asListed), next: next === null ? null : `${next}` };
    },
  ),
  endpoint(
    'POST',
    '/network-studies/checks',
    {
      who,
      scope: 'read',
      id: 'checkNetwork',
      summary: 'Say what a file holds and what is wrong with it, without keeping anything',
      body,
      answer: z.object({
        people: z.int(),
        ties: z.int(),
        matched: z.int(),
        refusals: z.array(describedRemark),
        notices: z.array(describedRemark),
      }),
    },
    async (c) => {
      const { matched, refusals, notices } = await readBrought(c.db, broughtFrom(c.body));
      return {
        people: matched?.data.ids.length ?? 0,
        ties: matched?.data.from.length ?? 0,
        matched: matched?.here.filter((one) => one !== null).length ?? 0,
        refusals,
        notices,
      };
    },
  ),
  endpoint(
    'POST',
    '/network-studies',
    {
      who,
      scope: 'write',
      id: 'createNetworkStudy',
      summary: 'Bring a network as a file; it is not measured yet',
      body,
      answer: describedStudy,
      status: 201,
    },
    async (c) =>
      asDescribed(await findStudy(c.db, c.me, await bringNetwork(c.db, c.me, broughtFrom(c.body)))),
  ),
  endpoint(
    'GET',
    '/network-studies/:id',
    {
      who,
      scope: 'read',
      id: 'getNetworkStudy',
      summary: 'A network, how far measuring it is, and the figures of the whole',
      params,
      answer: describedStudy.extend({ figures: figuresOfStudy.nullable() }),
    },
    async (c) => {
      const study = await findStudy(c.db, c.me, c.params.id);
      return { ...asDescribed(study), figures: study.figures };
    },
  ),
  endpoint(
    'POST',
    '/network-studies/:id/measuring',
    {
      who,
      scope: 'write',
      id: 'measureNetworkStudy',
      summary: 'Order that a network is measured',
      params,
      answer: describedStudy,
      status: 202,
    },
    async (c) => {
      await orderMeasuring(c.db, c.me, c.params.id);
      return asDescribed(await findStudy(c.db, c.me, c.params.id));
    },
  ),
  endpoint(
    'GET',
    '/network-studies/:id/files/:file',
    {
      who,
      scope: 'read',
      id: 'getNetworkStudyFile',
      summary: 'A network as a file, with its measures once it is measured',
      params: params.extend({ file: z.enum(studyFiles) }),
      answer: z.object({ name: z.string(), content: z.string() }),
    },
    async (c) => {
      const sent = await studyFile(c.db, c.me, c.params.id, c.params.file);
      const bytes = Buffer.isBuffer(sent) ? sent : await buffer(sent);
      return { name: c.params.file, content: bytes.toString('utf8') };
    },
  ),
  endpoint(
    'DELETE',
    '/network-studies/:id',
    {
      who,
      scope: 'write',
      id: 'deleteNetworkStudy',
      summary: 'Discard a network with everything that was measured of it',
      params,
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await discardStudy(c.db, c.me, c.params.id);
      return null;
    },
  ),
];
