import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { job } from '#platform/jobs/job.ts';
import { ownNews, type OwnNews } from '#shared/own-news/own-news.ts';
import { standing, surroundings, waysFor, type Standing } from './standing.ts';
import { patience } from './tell.ts';

/** Writes what concerns one person alone into their inbox, in the way that they chose. Done twice, it is done once. */
async function tellOne({ db }: Ground, { person, kind, about, actor, times }: OwnNews): Promise<void> {
  const data = JSON.stringify({ about, times });
  const now = await db.maybe<Standing>(sql`
    select ${standing} from (
      select ${person}::bigint as person_id, ${kind}::text as kind, ${actor}::bigint as actor_id, null::bigint as community_id,
        null::bigint as discussion_id, null::bigint as post_id, null::bigint as programme_id, null::bigint as group_id,
        ${data}::jsonb as data) n ${surroundings}`);
  const { app, mail, digest } = now ? waysFor(now) : { app: false, mail: false, digest: false };
  if (!app && !mail && !digest) return;
  await db.transaction(async (tx) => {
    const told = await tx.run(sql`
      insert into notifications (person_id, kind, shown, read_at, mail_at, actor_id, data)
      select ${person}, ${kind}, ${app}, case when not ${app} then moment() end,
        case when ${mail} then moment() + ${patience}::interval end, ${actor}, ${data}::jsonb
      where not exists (
        select from notifications n where n.person_id = ${person} and n.kind = ${kind} and n.data = ${data}::jsonb)`);
    if (told === 0 || !app) return;
    await tx.run(sql`
      select announce_inbox(${person}), pg_notify('live', json_build_object('topic', 'inbox-news:' || ${person}::bigint,
        'event', 'news', 'data', json_build_object())::text)`);
  });
}

export const tellOwnNews = job(ownNews.name, ownNews.payload, tellOne);
