import { personJoined } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { PersonId } from '#platform/http/me.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { record } from '#shared/activity/happening.ts';
import { forgetSetting, writeSetting } from '#shared/site/setting.ts';
import { siteSetting } from '#shared/site/site.ts';
import { hashPassword } from './password.ts';
import { storePassword } from './set-password.ts';
import { setUpCodeSetting } from './set-up-code.ts';
import { isUnsettled, oneAtATime } from './unsettled.ts';

/**
 * Lets one at a time settle a site that nobody is on yet. Answers what `work` answers, or null when
 * somebody else was first.
 */
export async function settle<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T | null> {
  return db.transaction(async (tx) => {
    await oneAtATime(tx);
    if (!(await isUnsettled(tx))) return null;
    const result = await work(tx);
    await forgetSetting(tx, setUpCodeSetting);
    return result;
  });
}

export type FirstChoices = {
  name: string;
  email: string;
  password: string;
  site: string;
  locale: Locale;
  timeZone: string;
};

/** Makes the first administrator and names the site. Answers null when somebody else was first. */
export async function setUpSite(db: Db, first: FirstChoices): Promise<PersonId | null> {
  const hash = await hashPassword(first.password);
  const { name, email, site, locale, timeZone } = first;
  return settle(db, async (tx) => {
    const { id } = await tx.one<{ id: PersonId }>(sql`
      insert into people (name, email, administrator, locale, time_zone)
      values (${name}, ${email}, true, ${locale}, ${timeZone})
      on conflict (email) where email is not null do update set name = excluded.name, status = 'active',
        administrator = true, locale = excluded.locale, time_zone = excluded.time_zone
      returning id`);
    await storePassword(tx, id, hash);
    await writeSetting(tx, siteSetting, { name: site, locale, timeZone });
    await record(tx, personJoined, { actor: id }, { person_id: id });
    return id;
  });
}
