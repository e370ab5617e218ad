import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import type { Ground } from '#platform/ground.ts';
import { on, type Happened, type Reaction } from '#shared/activity/happening.ts';
import {
  facilitatorChanged,
  groupClosed,
  groupFormed,
  groupJoined,
  groupLeft,
  groupsMerged,
  organiserAdded,
  organiserRemoved,
  participantAdmitted,
  participantLeft,
  programmeStarted,
} from './happenings.ts';
import { forgetPerson, takeOutEverywhere } from './running/forget-person.ts';
import { syncEveryone } from './running/start-due.ts';
import { syncFacilitators } from './running/sync-facilitators.ts';
import { syncWhole } from './running/sync-whole.ts';

const facilitators = 'programmes: facilitators';
const everybody = 'programmes: everybody';

const leads = ({ db }: Ground, it: Happened) => syncFacilitators(db, it.programme_id!);
async function gathers({ db }: Ground, it: Happened): Promise<void> {
  await syncEveryone(db, it.programme_id!);
  await syncWhole(db, it.programme_id!);
}

export const reactions: Reaction[] = [
  on(groupFormed, facilitators, leads),
  on(groupJoined, facilitators, leads),
  on(groupLeft, facilitators, leads),
  on(groupsMerged, facilitators, leads),
  on(groupClosed, facilitators, leads),
  on(facilitatorChanged, facilitators, leads),
  on(programmeStarted, everybody, gathers),
  on(participantAdmitted, everybody, gathers),
  on(participantLeft, everybody, gathers),
  on(organiserAdded, everybody, gathers),
  on(organiserRemoved, everybody, gathers),
  on(personDeactivated, 'programmes: who has left', ({ db }, { data }) =>
    takeOutEverywhere(db, data.person_id),
  ),
  on(personErased, 'programmes: who was erased', ({ db }, { data }) => forgetPerson(db, data.person_id)),
];
