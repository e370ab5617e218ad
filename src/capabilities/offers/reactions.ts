import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import { groupClosed, groupLeft, groupsMerged } from '#capabilities/programmes/index.ts';
import { on } from '#shared/activity/happening.ts';
import { countPlacesOf } from './pairs/count-places.ts';
import { eraseRequestsOf, forgetRequestsOf } from './requests/forget-person.ts';

const name = 'offers';

export const reactions = [
  on(groupClosed, name, ({ db }, it) => countPlacesOf(db, it.group_id!)),
  on(groupLeft, name, ({ db }, it) => countPlacesOf(db, it.group_id!)),
  on(groupsMerged, name, ({ db }, it) => countPlacesOf(db, it.data.from_id)),
  on(personDeactivated, name, ({ db }, { data }) => forgetRequestsOf(db, data.person_id)),
  on(personErased, name, ({ db }, { data }) => eraseRequestsOf(db, data.person_id)),
];
