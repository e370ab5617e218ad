import {
  groupClosed,
  groupFormed,
  groupLeft,
  participantAdmitted,
  participantLeft,
  participantPaused,
} from '#capabilities/programmes/index.ts';
import { on } from '#shared/activity/happening.ts';
import { refreshSoon } from './recommending/refresh-recommendations.ts';

const name = 'mentoring';

/** Whatever changes who looks for whom changes whom the others are shown. */
export const reactions = [
  on(participantAdmitted, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(participantLeft, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(participantPaused, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupFormed, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupClosed, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupLeft, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
];
