import { personErased } from '#capabilities/people/index.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { checksApi } from './api/checks-api.ts';
import { movesApi } from './api/moves-api.ts';
import { outcomesApi } from './api/outcomes-api.ts';
import { rostersApi } from './api/rosters-api.ts';
import { togetherApi } from './api/together-api.ts';
import { forgetChecksOf } from './checks/delete-check.ts';
import { offerAgain } from './checks/offer-again.ts';
import { checkPages } from './pages/checks.ts';
import { fillingIn } from './pages/filling-in.ts';
import { movePages } from './pages/moves.ts';
import { outcomePages } from './pages/outcomes.ts';
import { rosterPages } from './pages/rosters.ts';
import { togetherPages } from './pages/together.ts';
import { closeDueShared, drawThinned } from './together/close-shared.ts';
import { countEverybody } from './together/count-everybody.ts';

export const network: Capability = {
  name: 'network',
  routes: [
    ...checkPages,
    ...fillingIn,
    ...movePages,
    ...togetherPages,
    ...rosterPages,
    ...outcomePages,
    ...checksApi,
    ...movesApi,
    ...togetherApi,
    ...rostersApi,
    ...outcomesApi,
  ],
  recurring: [
    recurring('offer network checks again', '17 7-18 * * *', offerAgain),
    recurring('close shared network checks', '41 * * * *', closeDueShared),
    recurring('draw thinned network checks anew', '24 3 * * *', drawThinned),
    recurring('count network checks of all', '52 3 * * *', countEverybody),
  ],
  reactions: [on(personErased, 'network', ({ db }, { data }) => forgetChecksOf(db, data.person_id))],
};
export * from './happenings.ts';
export { finishCheck } from './checks/finish-check.ts';
export { countMine } from './together/take-part.ts';
export { drawUp } from './together/close-shared.ts';
