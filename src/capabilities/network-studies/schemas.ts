import { z } from 'zod';
import type { Study } from './study.ts';

/** How networks look in the API. */

export const describedRemark = z.object({
  kind: z.string(),
  times: z.int(),
  places: z.array(z.object({ line: z.int(), what: z.string() })),
});

export const listedStudy = z.object({
  id: z.int(),
  name: z.string(),
  file_name: z.string(),
  people: z.int(),
  ties: z.int(),
  state: z.enum(['read', 'waiting', 'measuring', 'measured', 'failed']),
  created_at: z.iso.datetime(),
});

export const asListed = (study: Study): z.output<typeof listedStudy> => ({
  id: study.id,
  name: study.name,
  file_name: study.file_name,
  people: study.people,
  ties: study.ties,
  state: study.state,
  created_at: study.created_at.toISOString(),
});

export const describedStudy = listedStudy.extend({
  directed: z.boolean(),
  weighted: z.boolean(),
  matched: z.int(),
  told: z.array(z.string()),
  notices: z.array(describedRemark),
  step: z.string().nullable(),
  share: z.number(),
  measured_at: z.iso.datetime().nullable(),
});

export const asDescribed = (study: Study): z.output<typeof describedStudy> => ({
  ...asListed(study),
  directed: study.directed,
  weighted: study.weighted,
  matched: study.matched,
  told: study.told,
  notices: study.notices,
  step: study.step,
  share: study.share,
  measured_at: study.measured_at?.toISOString() ?? null,
});

const open = z.object({
  people: z.int(),
  external: z.number(),
  internal: z.number(),
  index: z.number().nullable(),
  rescaled: z.number().nullable(),
});

const wholeNetwork = z.object({
  people: z.int(),
  ties: z.int(),
  directed: z.boolean(),
  density: z.number().nullable(),
  reciprocity: z.number().nullable(),
  mutualPairs: z.number().nullable(),
  degreeAssortativity: z.number().nullable(),
  modularity: z.number().nullable(),
  communities: z.int(),
  parts: z.int(),
  largestPart: z.int(),
  apart: z.int(),
  deepestCore: z.int(),
  meanSteps: z.number().nullable(),
  stepsBound: z.number(),
  longestSteps: z.int(),
  betweennessBound: z.number(),
  drawn: z.object({ pairs: z.int(), people: z.int(), seed: z.int() }).nullable(),
});

export const figuresOfStudy = z.object({
  network: wholeNetwork,
  topNamed: z.number().nullable(),
  fewestNamed: z.int(),
  groupings: z.array(
    open.extend({
      name: z.string(),
      blau: z.number().nullable(),
      iqv: z.number().nullable(),
      assortativity: z.number().nullable(),
      groups: z.array(open.extend({ name: z.string() })),
      groupsInAll: z.int(),
      brokers: z.object({
        coordinator: z.int(),
        consultant: z.int(),
        gatekeeper: z.int(),
        representative: z.int(),
        liaison: z.int(),
      }),
    }),
  ),
  communities: z.array(
    z.object({
      people: z.int(),
      within: z.number(),
      mostly: z.array(z.object({ grouping: z.string(), group: z.string(), people: z.int() })),
    }),
  ),
  between: z.array(z.tuple([z.int(), z.int(), z.int()])),
  bridges: z.array(
    z.object({
      person: z.int(),
      share: z.number(),
      constraint: z.number().nullable(),
      community: z.int(),
      reaches: z.int(),
    }),
  ),
});
