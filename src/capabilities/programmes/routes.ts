import { applicationApi } from './api/application-api.ts';
import { peopleApi } from './api/people-api.ts';
import { pilotApi } from './api/pilot-api.ts';
import { programmeApi } from './api/programme-api.ts';
import { aboutPages } from './pages/about.ts';
import { closingPages } from './pages/closing.ts';
import { foundingPages } from './pages/founding.ts';
import { intakePages } from './pages/intake.ts';
import { listPages } from './pages/list.ts';
import { participatingPages } from './pages/participating.ts';
import { peoplePages } from './pages/people.ts';
import { settingsPages } from './pages/settings.ts';

/** Every address of programmes, in the order in which someone comes upon them. */
export const routes = [
  ...listPages,
  ...foundingPages,
  ...aboutPages,
  ...intakePages,
  ...participatingPages,
  ...peoplePages,
  ...settingsPages,
  ...closingPages,
  ...programmeApi,
  ...applicationApi,
  ...peopleApi,
  ...pilotApi,
];
