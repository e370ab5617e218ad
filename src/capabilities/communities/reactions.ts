import { happening, on, type Reaction } from '#shared/activity/happening.ts';
import { placePeople, reviewMemberships, reviewOwners } from './members/react-to-people.ts';

/**
 * What happens in the directory, by its kinds: the directory shows communities, so it may call them
 * and they may not call it.
 */
const personJoined = happening<{ person_id: number }>('person.joined');
const personDeactivated = happening<{ person_id: number }>('person.deactivated');
const personReactivated = happening<{ person_id: number }>('person.reactivated');
const personErased = happening('person.erased');
const directoryChanged = happening<{ person_ids: number[] }>('directory.changed');

export const reactions: Reaction[] = [
  on(personDeactivated, 'communities: ask for owners', (ground, { data }) =>
    reviewMemberships(ground, data.person_id),
  ),
  on(personErased, 'communities: ask for owners', (ground) => reviewOwners(ground)),
  on(personReactivated, 'communities: count again', async (ground, { data }) => {
    await reviewMemberships(ground, data.person_id);
    await placePeople(ground, [data.person_id]);
  }),
  on(personJoined, 'communities: rules', (ground, { data }) => placePeople(ground, [data.person_id])),
  on(directoryChanged, 'communities: rules', (ground, { data }) => placePeople(ground, data.person_ids)),
];
