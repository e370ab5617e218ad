import { happening } from '#shared/activity/happening.ts';

/** A team or community looks at its networks together. Nothing of anybody's check stands in the log, nor that there is one. */
export const sharedCheckBegun = happening<{ shared_check_id: number }>('network.shared-check-begun');
/** A bounded group maps who helps whom. Who agrees and what they say does not stand in the log. */
export const rosterBegun = happening<{ roster_id: number }>('network.roster-begun');
