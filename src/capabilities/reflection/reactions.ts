import { communitiesMerged } from '#capabilities/communities/index.ts';
import { personErased } from '#capabilities/people/index.ts';
import { groupClosed } from '#capabilities/programmes/index.ts';
import { on } from '#shared/activity/happening.ts';
import { noteEndOfGroup } from './finishing/end-of-group.ts';
import { followMerged, forgetReflectionsOf } from './forget-person.ts';

const name = 'reflection';

export const reactions = [
  on(groupClosed, name, noteEndOfGroup),
  on(personErased, name, ({ db }, { data }) => forgetReflectionsOf(db, data.person_id)),
  on(communitiesMerged, name, ({ db }, it) => followMerged(db, it.data.from_id, it.community_id)),
];
