import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { findCommunity } from '#capabilities/communities/index.ts';
import type { Asker } from '../asker.ts';
import { holdFormat, type OwnFormat } from '../find-format.ts';
import { formatShared, formatWithdrawn } from '../happenings.ts';
import { t } from '../words.ts';

/** Offers a format to everyone, or in a community that one owns: whoever may read it finds the format. */
export async function shareFormat(db: Db, me: Me, key: string, community: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const format = await holdFormat(tx, me, key);
    if (format.latest_version === 0) throw new Invalid({ form: (c) => t(c, 'share.publish_first') });
    const place = community === null ? null : await communityToOfferIn(tx, me, community);
    if (format.state === 'shared' && format.community_id === place) return;
    await tx.run(sql`
      update formats set state = 'shared', community_id = ${place}, shared_at = moment() where id = ${format.id}`);
    await record(tx, formatShared, where(me, place), about(format));
  });
}

/** Nobody else starts from it any more; programmes that run it go on. */
export async function withdrawFormat(db: Db, me: Asker, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    const format = await holdFormat(tx, me, key);
    if (format.state !== 'shared') return;
    await tx.run(sql`update formats set state = 'withdrawn' where id = ${format.id}`);
    await record(tx, formatWithdrawn, where(me, format.community_id), about(format));
  });
}

async function communityToOfferIn(tx: Db, me: Me, slug: string): Promise<number> {
  const community = await findCommunity(tx, me, slug);
  if (!community.may_own) throw new Forbidden();
  return community.id;
}

const about = ({ id, key }: OwnFormat) => ({ format_id: id, key });
const where = (me: Asker, community: number | null) => ({
  actor: me.id,
  ...(community === null ? {} : { community }),
});
