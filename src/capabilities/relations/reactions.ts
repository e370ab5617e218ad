import { answerAccepted, postReacted, replyPosted } from '#capabilities/discussions/index.ts';
import { workDone } from '#capabilities/journeys/index.ts';
import { sessionHeld } from '#capabilities/meetings/index.ts';
import { matchAccepted } from '#capabilities/offers/index.ts';
import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import { on } from '#shared/activity/happening.ts';
import { hearAccepted, hearReacted } from './hearing/hear-thanks.ts';
import { hearing } from './hearing/hearing.ts';
import { hearMatch } from './hearing/hear-match.ts';
import { hearReply } from './hearing/hear-reply.ts';
import { hearMet, hearSession } from './hearing/hear-session.ts';
import { takeOutDeactivated, takeOutErased } from './take-out.ts';

const name = 'relations';

/** What happens between people becomes a tie, for those who want it remembered. */
export const reactions = [
  on(replyPosted, name, hearing(hearReply)),
  on(answerAccepted, name, hearing(hearAccepted)),
  on(postReacted, name, hearing(hearReacted)),
  on(sessionHeld, name, hearing(hearSession)),
  on(workDone, name, hearing(hearMet)),
  on(matchAccepted, name, hearing(hearMatch)),
  on(personDeactivated, name, ({ db }, { data }) => takeOutDeactivated(db, data.person_id)),
  on(personErased, name, ({ db }, { data }) => takeOutErased(db, data.person_id)),
];
