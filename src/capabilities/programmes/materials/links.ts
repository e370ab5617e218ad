import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { t } from '../words.ts';

export type Link = { id: number; name: string; url: string };

/** What the organisers put beside the materials of the format. */
export const listLinks = (db: Db, programmeId: number): Promise<Link[]> =>
  db.many<Link>(sql`
    select id, name, url from programme_links where programme_id = ${programmeId} order by id limit ${mostLinks}`);

const mostLinks = 50;

export async function addLink(db: Db, me: Me, slug: string, { name, url }: Omit<Link, 'id'>): Promise<Link> {
  return db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const { links } = await tx.one<{ links: number }>(sql`
      select count(*) as links from programme_links where programme_id = ${programme.id}`);
    if (links >= mostLinks) throw new Invalid({ form: (c) => t(c, 'links.too_many') });
    return tx.one<Link>(sql`
      insert into programme_links (programme_id, name, url, added_by)
      values (${programme.id}, ${name}, ${url}, ${me.id}) returning id, name, url`);
  });
}

export async function removeLink(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const removed = await tx.run(sql`
      delete from programme_links where id = ${id} and programme_id = ${programme.id}`);
    if (removed === 0) throw new NotFound();
  });
}
