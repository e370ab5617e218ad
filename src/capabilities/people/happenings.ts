import { happening } from '#shared/activity/happening.ts';

export const personJoined = happening<{ person_id: number }>('person.joined');
export const personDeactivated = happening<{ person_id: number }>('person.deactivated');
export const personReactivated = happening<{ person_id: number }>('person.reactivated');
export const personErased = happening<{ person_id: number }>('person.erased');
export const directoryChanged = happening<{ person_ids: number[] }>('directory.changed');
