import { z } from 'zod';
import { findCommunity } from '#capabilities/communities/index.ts';
import { findProgramme } from '#capabilities/programmes/index.ts';
import type { Context } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { judgeListed } from '../judging/judge-listed.ts';
import { measureFields } from '../measure.ts';
import { afterCursor, judged, oneMeasure as params } from '../pages/measure-pages.ts';
import { changeMeasure, endMeasure, foundMeasure, resumeMeasure } from '../register/keep-measure.ts';
import { findMeasure } from '../register/find-measure.ts';
import { listMeasures, type Asked } from '../register/list-measures.ts';
import { mostPlaces } from '../register/places.ts';
import { asMeasure, listOf, made, measureShape } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'learning manager', scope: 'write' } as const;

const slug = z.string().min(1).max(80).optional();
const body = measureFields.extend({
  owner_id: id.nullable().default(null),
  comparison_id: id.nullable().default(null),
  places: z
    .array(z.object({ kind: z.enum(['community', 'team', 'programme']), id }))
    .max(mostPlaces)
    .default([]),
});

type Here = Context<Me, unknown, { community?: string | undefined; programme?: string | undefined }, unknown>;

/** The place that is asked for, where one is. */
async function placeOf({ db, me, query }: Here): Promise<Asked['of']> {
  if (query.community !== undefined) return { community: (await findCommunity(db, me, query.community)).id };
  if (query.programme !== undefined) return { programme: (await findProgramme(db, me, query.programme)).id };
  return undefined;
}

async function shown(c: Context<Me, { id: number }, unknown, unknown>) {
  const measure = await findMeasure(c.db, c.me, c.params.id);
  return asMeasure(c, measure, (await judged(c, measure)).judged);
}

export const measuresApi = [
  endpoint(
    'GET',
    '/measures',
    {
      ...read,
      id: 'listMeasures',
      summary: 'Measures that I may know of, by name; with `community` or `programme` those attached to it',
      query: afterCursor.extend({ community: slug, programme: slug }),
      answer: listOf(measureShape),
    },
    async (c) => {
      const { items, next } = await listMeasures(c.db, c.me, { after: c.query.after, of: await placeOf(c) });
      return {
        items: items.map(judgeListed).map(({ measure, judged: one }) => ({
          // What it is compared with is told by the measure itself, with the values of both.
          ...asMeasure(c, { ...measure, comparison: null }, one),
          comparison: measure.comparison,
        })),
        next,
      };
    },
  ),
  endpoint(
    'POST',
    '/measures',
    {
      ...write,
      id: 'foundMeasure',
      summary: 'Put a measure into the register',
      body,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await foundMeasure(c.db, c.me, c.body) }),
  ),
  endpoint(
    'GET',
    '/measures/:id',
    {
      ...read,
      id: 'getMeasure',
      summary: 'A measure, and whether it changed in plain sentences',
      params,
      answer: measureShape,
    },
    shown,
  ),
  endpoint(
    'PUT',
    '/measures/:id',
    {
      ...write,
      id: 'changeMeasure',
      summary: 'Say anew what a measure is',
      params,
      body: body.extend({ version }),
      answer: measureShape,
    },
    async (c) => {
      const { version: drawnFrom, ...given } = c.body;
      await changeMeasure(c.db, c.me, c.params.id, given, drawnFrom);
      return shown(c);
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/end',
    {
      ...write,
      id: 'endMeasure',
      summary: 'Measure nothing more',
      params,
      answer: measureShape,
    },
    async (c) => {
      await endMeasure(c.db, c.me, c.params.id);
      return shown(c);
    },
  ),
  endpoint(
    'POST',
    '/measures/:id/resumption',
    {
      ...write,
      id: 'resumeMeasure',
      summary: 'Measure it again',
      params,
      answer: measureShape,
    },
    async (c) => {
      await resumeMeasure(c.db, c.me, c.params.id);
      return shown(c);
    },
  ),
];
