import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { follow, forgetFollow } from '#shared/follows/follow.ts';
import { defaults, type Matter } from '../kinds.ts';
import type { Ending } from './unsubscribe-token.ts';

/** Ends what the token of a mail names. Done twice, it changes nothing. */
export function endMails(db: Db, ending: Ending): Promise<void> {
  return db.transaction((tx) => set(tx, ending, false));
}

/** Takes that back. */
export function undoEnding(db: Db, ending: Ending): Promise<void> {
  return db.transaction((tx) => set(tx, ending, true));
}

async function set(tx: Db, ending: Ending, wanted: boolean): Promise<void> {
  const { person } = ending;
  // A mail outlives whom it was sent to.
  if (!(await tx.maybe(sql`select id from people where id = ${person}`))) return;
  if (ending.what === 'matters') {
    for (const matter of ending.matters) await setMail(tx, person, matter, wanted);
  } else if (ending.what === 'thread') {
    const thread = { subject: 'discussion', id: ending.discussion } as const;
    if (wanted) await forgetFollow(tx, person, thread.subject, thread.id);
    else await follow(tx, person, thread, 'nothing');
  } else {
    await tx.run(sql`
      insert into digests (person_id, weekday) values (${person}, ${wanted ? 1 : 0})
      on conflict (person_id) do update set weekday = excluded.weekday
      where (digests.weekday = 0) = ${wanted}`);
  }
}

async function setMail(tx: Db, person: number, matter: Matter, mail: boolean): Promise<void> {
  const { app, digest } = defaults[matter];
  await tx.run(sql`
    insert into notification_choices (person_id, matter, app, mail, digest)
    values (${person}, ${matter}, ${app}, ${mail}, ${digest})
    on conflict (person_id, matter) do update set mail = excluded.mail`);
}
