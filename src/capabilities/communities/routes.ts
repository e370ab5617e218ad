import { charterApi } from './api/charter-api.ts';
import { communityApi } from './api/community-api.ts';
import { memberApi } from './api/member-api.ts';
import { settingsApi } from './api/settings-api.ts';
import { aboutPages } from './pages/about.ts';
import { administrationPages } from './pages/administration.ts';
import { closingPages } from './pages/closing.ts';
import { directoryPages } from './pages/directory.ts';
import { foundingPages } from './pages/founding.ts';
import { guidelinesPages } from './pages/guidelines.ts';
import { joiningPages } from './pages/joining.ts';
import { memberPages } from './pages/members.ts';
import { mergingPages } from './pages/merging.ts';
import { ritualPages } from './pages/rituals.ts';
import { settingsPages } from './pages/settings.ts';

/** Every address of communities, in the order in which someone comes upon them. */
export const routes = [
  ...directoryPages,
  ...foundingPages,
  ...aboutPages,
  ...guidelinesPages,
  ...joiningPages,
  ...memberPages,
  ...ritualPages,
  ...settingsPages,
  ...closingPages,
  ...mergingPages,
  ...administrationPages,
  ...communityApi,
  ...memberApi,
  ...charterApi,
  ...settingsApi,
];
