import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import {
  groupClosed,
  groupFormed,
  groupLeft,
  participantAdmitted,
  participantLeft,
  participantPaused,
} from '#capabilities/programmes/index.ts';
import { on } from '#shared/activity/happening.ts';
import { settleWithout } from './suggesting/settle-without.ts';
import { refreshSoon } from './recommending/refresh-recommendations.ts';

const name = 'mentoring';

/** Whatever changes who looks for whom changes whom the others are shown. */
export const reactions = [
  on(participantAdmitted, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(participantLeft, name, async ({ db }, it) => {
    await settleWithout(db, it.data.person_id, it.programme_id);
    await refreshSoon(db, it.programme_id);
  }),
  on(personDeactivated, name, ({ db }, { data }) => settleWithout(db, data.person_id, null)),
  on(personErased, name, ({ db }, { data }) => settleWithout(db, data.person_id, null)),
  on(participantPaused, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupFormed, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupClosed, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
  on(groupLeft, name, ({ db }, it) => refreshSoon(db, it.programme_id)),
];
