import { day } from '#platform/http/fields.ts';
import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { findFlow } from '../find-flow.ts';
import { groupings } from '../grouping.ts';
import { flowShape } from '../shapes.ts';

export const flowApi = [
  endpoint(
    'GET',
    '/insights/flow',
    {
      who: 'learning manager',
      scope: 'read',
      id: 'getFlow',
      summary:
        'Who learns from whom in a quarter, in protected figures; people as the lower bound of a range',
      query: z.object({ by: z.enum(groupings).default('department'), quarter: day.optional() }),
      answer: flowShape,
    },
    (c) => findFlow(c.db, c.query.by, c.query.quarter),
  ),
];
