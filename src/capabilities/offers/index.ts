import { recurring } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { offersApi } from './api/offers-api.ts';
import { requestsApi } from './api/requests-api.ts';
import { offerPages } from './pages/offers.ts';
import { requestPages } from './pages/requests.ts';
import { reactions } from './reactions.ts';
import { expireRequests } from './requests/expire-requests.ts';

export const offers: Capability = {
  name: 'offers',
  routes: [...offerPages, ...requestPages, ...offersApi, ...requestsApi],
  recurring: [recurring('expire requests', '8,18,28,38,48,58 * * * *', expireRequests)],
  reactions,
};
export * from './happenings.ts';
export { cursor, readMark, writeMark } from './finding/cursor.ts';
export { takesRequests } from './policy.ts';
export { requireRoom, withdrawOthers } from './pairs/agree.ts';
export { joinAs } from './pairs/find-rolling.ts';
export { formPair, nameFor, placedIn } from './pairs/form-pair.ts';
export { holdForPairs, takesPairs, type HeldProgramme } from './pairs/hold-programme.ts';
export { loadOf, placesOffered, takenPlaces, waitingFor, type Load } from './pairs/places-of-givers.ts';
export { mostWaiting } from './requests/request.ts';
export { writeRequest } from './requests/write-request.ts';
export type { OfferKind } from './offer.ts';
export { keepOffer } from './offering/keep-offer.ts';
export { askForOffer } from './requests/ask-for-offer.ts';
export { acceptRequest } from './requests/answer-request.ts';
