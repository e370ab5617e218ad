import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { defaults, matters, type Matter, type Ways } from './kinds.ts';

/** By which ways somebody wants to be told what, and on which day the weekly mail comes (1 is Monday, 0 never). */
export type Choices = { ways: Record<Matter, Ways>; weekday: number };

type Row = Ways & { matter: Matter | null; weekday: number };

export async function choicesOf(db: Db, me: Me): Promise<Choices> {
  const rows = await db.many<Row>(sql`
    select coalesce(g.weekday, 1) as weekday, k.matter, k.app, k.mail, k.digest
    from people p left join digests g on g.person_id = p.id
    left join notification_choices k on k.person_id = p.id
    where p.id = ${me.id}`);
  const chosen = new Map(rows.map(({ matter, app, mail, digest }) => [matter, { app, mail, digest }]));
  const ways = Object.fromEntries(matters.map((matter) => [matter, chosen.get(matter) ?? defaults[matter]]));
  return { ways: ways as Record<Matter, Ways>, weekday: rows[0]?.weekday ?? 1 };
}

/** Keeps what somebody chose; it holds from now on, for what waits to be mailed too. */
export async function choose(db: Db, me: Me, { ways, weekday }: Choices): Promise<void> {
  const chosen = matters.map((matter) => ways[matter]);
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into notification_choices (person_id, matter, app, mail, digest)
      select ${me.id}, * from unnest(${[...matters]}::text[], ${chosen.map((one) => one.app)}::boolean[],
        ${chosen.map((one) => one.mail)}::boolean[], ${chosen.map((one) => one.digest)}::boolean[])
      on conflict (person_id, matter) do update set app = excluded.app, mail = excluded.mail, digest = excluded.digest`);
    await tx.run(sql`
      insert into digests (person_id, weekday) values (${me.id}, ${weekday})
      on conflict (person_id) do update set weekday = excluded.weekday`);
  });
}
