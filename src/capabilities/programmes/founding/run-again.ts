import { findFormat, keepVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { findProgrammeToOrganise } from '../find-programme.ts';
import { programmeFounded } from '../happenings.ts';
import type { Programme } from '../programme.ts';
import { listOfferings } from './audience.ts';
import { insert, type Founded } from './found-programme.ts';

/**
 * Begins the next run as a draft: the same words, audience, rules and organisers, without dates and without people.
 * It runs the format as it is now, or as it was then where the format is gone. Rolling a pilot out is running it again.
 */
export async function runAgain(db: Db, me: Me, slug: string): Promise<Founded> {
  return db.transaction(async (tx) => {
    const before = await findProgrammeToOrganise(tx, me, slug);
    const declared = await newest(tx, me, before);
    const version = declared === before.declared ? before.format_version_id : await keepVersion(tx, declared);
    const own = await listOfferings(tx, me);
    const plan = {
      name: before.name,
      purpose: before.purpose,
      community_id: own.some(({ id }) => id === before.community_id) ? before.community_id : null,
      audience: before.audience,
      opens_on: null,
      closes_on: null,
      starts_on: null,
      places: before.places,
      time_zone: before.time_zone,
      meeting_link: before.meeting_link,
    };
    const sameRules = declared.grouping.by === before.declared.grouping.by;
    const adjustments = sameRules ? before.adjustments : {};
    const founded = await insert(tx, plan, version, declared, { follows: before.id, adjustments });
    await tx.run(sql`
      insert into programme_organisers (programme_id, person_id)
      select ${founded.id}::bigint, person_id from programme_organisers where programme_id = ${before.id}
      union select ${founded.id}::bigint, ${me.id}::bigint`);
    await tx.run(sql`
      insert into programme_links (programme_id, name, url, added_by)
      select ${founded.id}, name, url, added_by from programme_links where programme_id = ${before.id} order by id`);
    await record(tx, programmeFounded, { actor: me.id, programme: founded.id }, {});
    return founded;
  });
}

async function newest(tx: Db, me: Me, { declared, format_key }: Programme) {
  try {
    return await findFormat(tx, me, format_key);
  } catch (error) {
    if (error instanceof NotFound) return declared;
    throw error;
  }
}
