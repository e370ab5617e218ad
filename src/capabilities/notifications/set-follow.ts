import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { follow, forgetFollow, type Level, type Subject, type Time } from '#shared/follows/follow.ts';
import { findFollowable, type Followable } from './following.ts';

/** Follows or mutes something that the person may see, or goes back to the usual. Throws NotFound. */
export function setFollow(
  db: Db,
  me: Me,
  thing: { subject: Subject; id: number },
  level: Level,
  time: Time,
): Promise<Followable> {
  return db.transaction(async (tx) => {
    const found = await findFollowable(tx, me, thing.subject, thing.id);
    if (level === 'usual') await forgetFollow(tx, me.id, thing.subject, thing.id);
    else await follow(tx, me.id, thing, level, time);
    return found;
  });
}
