import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { matchAccepted, matchDeclined } from '../happenings.ts';
import { agreeInProgramme, agreeOnOffer } from '../pairs/agree.ts';
import { t } from '../words.ts';
import { holdRequest, requireWaiting, type HeldRequest } from './hold-request.ts';

/**
 * Says yes: a place is taken, and the two have a group where a programme is there for them. Returns the id of the
 * group, or null for what is simply agreed. Throws Invalid where no place is free or the request is settled.
 */
export async function acceptRequest(db: Db, me: Me, id: number, word: string): Promise<number | null> {
  return db.transaction(async (tx) => {
    const request = await holdRequest(tx, me, id);
    mustBeAsked(me, request);
    requireWaiting(request);
    const here = await tx.maybe(
      sql`select 1 from people where id = ${request.asker_id} and status = 'active'`,
    );
    if (!here) throw new Invalid({ form: (c) => t(c, 'request.settled') });
    const group =
      request.programme_id === null
        ? await agreeOnOffer(tx, request, me.id)
        : await agreeInProgramme(tx, request.programme_id, request, me.id);
    await settle(tx, request, 'accepted', word, group);
    if (request.offer_id !== null)
      await tx.run(sql`update offers set taken = taken + 1 where id = ${request.offer_id}`);
    await record(tx, matchAccepted, placeOf(me, request), told(request, word));
    return group;
  });
}

/** Says no, kindly and without a reason unless one is given. Nobody is shown how often that was. */
export async function declineRequest(db: Db, me: Me, id: number, word: string): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await holdRequest(tx, me, id);
    mustBeAsked(me, request);
    requireWaiting(request);
    await settle(tx, request, 'declined', word, null);
    await record(tx, matchDeclined, placeOf(me, request), told(request, word));
  });
}

function mustBeAsked(me: Me, { asked_id }: HeldRequest): void {
  if (asked_id !== me.id) throw new Forbidden();
}

const settle = (
  tx: Db,
  { id }: HeldRequest,
  state: 'accepted' | 'declined',
  word: string,
  group: number | null,
): Promise<number> =>
  tx.run(sql`
    update match_requests set state = ${state}, answer = ${word}, answered_at = moment(), group_id = ${group}
    where id = ${id}`);

const placeOf = (me: Me, { programme_id }: HeldRequest) => ({
  actor: me.id,
  ...(programme_id === null ? {} : { programme: programme_id }),
});

const told = ({ id, asker_id }: HeldRequest, word: string) => ({
  request_id: id,
  to_person_id: asker_id,
  word,
});
