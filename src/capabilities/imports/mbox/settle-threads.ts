import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * When all messages have been read: each finds what it answers, by what it names, by what others name with it, or by
 * its subject; and so its thread. Replies to replies stand under the reply that they all go back to.
 */
export async function settleMailThreads(db: Db, id: number, source: string): Promise<void> {
  await db.transaction(async (tx) => {
    await bringKnownThreads(tx, id, source);
    await tx.run(sql`
      update import_posts p set under = (
        select q.external_id from unnest(p.answers) with ordinality a (named, nearness)
        join import_posts q on q.import_id = p.import_id and q.external_id = a.named
        order by a.nearness limit 1)
      where p.import_id = ${id} and p.answers <> '{}'`);
    await joinByMissing(tx, id);
    await joinBySubject(tx, id);
    await tx.run(sql`update import_posts set role = 'opening' where import_id = ${id} and under is null`);
    await spreadThreads(tx, id);
    // What goes round in a circle begins nowhere; each then stands for itself.
    await tx.run(sql`
      update import_posts set role = 'opening', thread = external_id, under = null
      where import_id = ${id} and thread is null`);
    await tx.run(sql`
      update import_posts set role = case when thread = external_id then 'opening' else 'reply' end
      where import_id = ${id}`);
  });
}

/** Threads of earlier archives that are answered in this one, so that what is new finds its place in them. */
async function bringKnownThreads(tx: Db, id: number, source: string): Promise<void> {
  await tx.run(sql`
    with answered as (
      select distinct o.discussion_id
      from import_posts p cross join lateral unnest(p.answers) named
      join imported i on i.source = ${source} and i.kind = 'post' and i.external_id = named
      join posts o on o.id = i.local_id
      where p.import_id = ${id})
    insert into import_posts (import_id, external_id, role, under, created_at, body, fingerprint)
    select ${id}::bigint, i.external_id, 'reply',
      case when o.number > 1 then (
        select above.external_id from imported above
        where above.source = ${source} and above.kind = 'post' and above.local_id = coalesce(o.parent_id, (
          select first.id from posts first where first.discussion_id = o.discussion_id and first.number = 1))) end,
      o.created_at, o.body_html, i.fingerprint
    from answered join posts o on o.discussion_id = answered.discussion_id
    join imported i on i.source = ${source} and i.kind = 'post' and i.local_id = o.id
    on conflict do nothing`);
}

/** Those that go back to the same message which the archive lacks belong together, under the earliest of them. */
async function joinByMissing(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    with orphans as (
      select external_id, first_value(external_id) over (
        partition by answers[cardinality(answers)] order by created_at, external_id) as earliest
      from import_posts where import_id = ${id} and under is null and answers <> '{}')
    update import_posts p set under = o.earliest from orphans o
    where p.import_id = ${id} and p.external_id = o.external_id and o.earliest <> o.external_id`);
}

/** An answer that names nothing belongs to the last message with its subject in the month before. */
async function joinBySubject(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    update import_posts p set under = (
      select q.external_id from import_posts q
      where q.import_id = p.import_id and q.subject = p.subject and q.external_id <> p.external_id
        and (q.created_at, q.external_id) < (p.created_at, p.external_id)
        and q.created_at > p.created_at - interval '30 days'
      order by q.created_at desc, q.external_id desc limit 1)
    where p.import_id = ${id} and p.under is null and p.role = 'reply' and p.subject is not null`);
}

async function spreadThreads(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    with recursive tree as (
      select external_id, external_id as thread, null::text as under, null::text as branch
      from import_posts where import_id = ${id} and role = 'opening' and under is null
      union all
      select c.external_id, t.thread, t.branch, coalesce(t.branch, c.external_id)
      from tree t join import_posts c on c.import_id = ${id} and c.under = t.external_id)
    update import_posts p set thread = t.thread, under = t.under
    from tree t where p.import_id = ${id} and p.external_id = t.external_id`);
}
