import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { fieldOpen } from './audience.ts';
import { personCard } from './queries.ts';

export type Mentionable = { id: number; name: string; detail: string; photo: string | null };

const most = 8;

/**
 * People whose name begins like this, or nearly so; those of the place that is written in first. `context` is
 * `discussion:42` or `community:7`, or '' for nowhere in particular.
 */
export function mentionable(db: Db, me: Me, typed: string, context: string): Promise<Mentionable[]> {
  const q = typed.trim();
  const here = communityOf(context);
  const among = sql`exists (
    select 1 from communities c join memberships m on m.community_id = c.id
    where c.id = ${here} and m.person_id = p.id and m.left_at is null and ${readable(me)})`;
  const wanted = q === '' ? among : sql`p.id in (select people_named(${q}))`;
  return db.many<Mentionable>(sql`
    select ${personCard}, case when ${fieldOpen(me, 'department')} then coalesce(p.department, '') else '' end as detail
    from people p left join files f on f.id = p.photo_file_id
    where p.status = 'active' and p.id <> ${me.id} and ${wanted}
    order by ${among} desc, plain(p.name) like plain(${q}) || '%' desc, ' ' || plain(p.name) like '% ' || plain(${q}) || '%' desc,
      word_similarity(plain(${q}), plain(p.name)) desc, plain(p.name), p.id
    limit ${most}`);
}

function communityOf(context: string): Sql {
  const [kind, id] = context.split(':');
  const number = Number(id);
  if (!Number.isSafeInteger(number)) return sql`null::bigint`;
  if (kind === 'discussion') return sql`(select community_id from discussions where id = ${number})`;
  return kind === 'community' ? sql`${number}::bigint` : sql`null::bigint`;
}
