import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import {
  groupClosed,
  groupFormed,
  groupLeft,
  participantAdmitted,
  participantLeft,
  participantPaused,
} from '#capabilities/programmes/index.ts';
import type { Ground } from '#platform/ground.ts';
import { on, onAll, type Happened } from '#shared/activity/happening.ts';
import { settleWithout } from './suggesting/settle-without.ts';
import { refreshSoon } from './recommending/refresh-recommendations.ts';

const name = 'mentoring';

async function refresh({ db }: Ground, all: readonly Happened[]): Promise<void> {
  for (const programme of new Set(all.map((it) => it.programme_id))) await refreshSoon(db, programme);
}

/** Whatever changes who looks for whom changes whom the others are shown. */
export const reactions = [
  onAll(participantAdmitted, name, refresh),
  on(participantLeft, name, ({ db }, it) => settleWithout(db, it.data.person_id, it.programme_id)),
  onAll(participantLeft, name, refresh),
  on(personDeactivated, name, ({ db }, { data }) => settleWithout(db, data.person_id, null)),
  on(personErased, name, ({ db }, { data }) => settleWithout(db, data.person_id, null)),
  onAll(participantPaused, name, refresh),
  onAll(groupFormed, name, refresh),
  onAll(groupClosed, name, refresh),
  onAll(groupLeft, name, refresh),
];
