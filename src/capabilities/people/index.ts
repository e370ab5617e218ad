import type { Capability } from '#shared/capability.ts';
import { administrationApi } from './api/administration.ts';
import { fieldApi } from './api/fields.ts';
import { peopleApi } from './api/people.ts';
import { profileApi } from './api/profile.ts';
import { importApi } from './import/api.ts';
import { importPeopleCommand } from './import/command.ts';
import { importPages } from './import/pages.ts';
import { importPeople } from './import/run-import.ts';
import { adminPages } from './pages/admin.ts';
import { fieldPages } from './pages/fields.ts';
import { directoryPages } from './pages/directory.ts';
import { profilePages } from './pages/profile.ts';
import type { Job } from '#platform/jobs/job.ts';

export const people: Capability = {
  name: 'people',
  routes: [
    ...directoryPages,
    ...profilePages,
    ...adminPages,
    ...fieldPages,
    ...importPages,
    ...peopleApi,
    ...profileApi,
    ...administrationApi,
    ...fieldApi,
    ...importApi,
  ],
  jobs: [importPeople as Job],
  topics: [{ kind: 'people-import', mayListen: (_, me) => Promise.resolve(me.administrator) }],
  commands: [importPeopleCommand],
};
export * from './happenings.ts';
export { fieldOpen } from './audience.ts';
export { claimPerson } from './claim-person.ts';
export { erasedName } from './erased.ts';
export { findPerson, personCard } from './queries.ts';
