import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import { groupClosed, groupLeft, groupsMerged } from '#capabilities/programmes/index.ts';
import { on, onAll } from '#shared/activity/happening.ts';
import { countPlacesOf } from './pairs/count-places.ts';
import { eraseRequestsOf, forgetRequestsOf } from './requests/forget-person.ts';

const name = 'offers';

export const reactions = [
  onAll(groupClosed, name, ({ db }, all) => countPlacesOf(db, all.map((it) => it.group_id!))),
  onAll(groupLeft, name, ({ db }, all) => countPlacesOf(db, all.map((it) => it.group_id!))),
  onAll(groupsMerged, name, ({ db }, all) => countPlacesOf(db, all.map((it) => it.data.from_id))),
  on(personDeactivated, name, ({ db }, { data }) => forgetRequestsOf(db, data.person_id)),
  on(personErased, name, ({ db }, { data }) => eraseRequestsOf(db, data.person_id)),
]; // prettier-ignore
