import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import type { Ground } from '#platform/ground.ts';
import { on, onAll, type Happened, type Reaction } from '#shared/activity/happening.ts';
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

/** What happened in one programme is followed once, however often it did. */
const programmesOf = (all: readonly Happened[]): Set<number> =>
  new Set(all.map(({ programme_id }) => programme_id!));

async function leads({ db }: Ground, all: readonly Happened[]): Promise<void> {
  for (const programme of programmesOf(all)) await syncFacilitators(db, programme);
}

async function gathers({ db }: Ground, all: readonly Happened[]): Promise<void> {
  for (const programme of programmesOf(all)) {
    await syncEveryone(db, programme);
    await syncWhole(db, programme);
  }
}

export const reactions: Reaction[] = [
  onAll(groupFormed, facilitators, leads),
  onAll(groupJoined, facilitators, leads),
  onAll(groupLeft, facilitators, leads),
  onAll(groupsMerged, facilitators, leads),
  onAll(groupClosed, facilitators, leads),
  onAll(facilitatorChanged, facilitators, leads),
  onAll(programmeStarted, everybody, gathers),
  onAll(participantAdmitted, everybody, gathers),
  onAll(participantLeft, everybody, gathers),
  onAll(organiserAdded, everybody, gathers),
  onAll(organiserRemoved, everybody, gathers),
  on(personDeactivated, 'programmes: who has left', ({ db }, { data }) =>
    takeOutEverywhere(db, data.person_id),
  ),
  on(personErased, 'programmes: who was erased', ({ db }, { data }) => forgetPerson(db, data.person_id)),
];
