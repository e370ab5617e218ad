import { recurring } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { compositionApi } from './api/composition-api.ts';
import { flowApi } from './api/flow-api.ts';
import { compositionPages } from './composition/composition-pages.ts';
import { drawProgrammes } from './drawing-up/draw-programmes.ts';
import { drawTables } from './drawing-up/draw-tables.ts';
import { flowPages } from './pages.ts';

export const flow: Capability = {
  name: 'flow',
  routes: [...flowPages, ...compositionPages, ...flowApi, ...compositionApi],
  recurring: [
    recurring('draw up the flow', '* * * * *', drawTables),
    recurring('draw up programmes', '* * * * *', drawProgrammes),
  ],
};
