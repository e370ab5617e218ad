import { unreadCount } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { isLocale } from '#platform/i18n/tongue.ts';
import { muted } from '#shared/follows/level.ts';
import type { Reader, Told } from '../mail/due-mails.ts';
import { defaults, type Ways } from '../kinds.ts';
import { standing, surroundings, waysFor, type Standing } from '../standing.ts';
import { aboutColumns, aboutOf, type AboutRow } from '../about.ts';
import { voiceColumns, voiceOf, type VoiceRow } from '../voice.ts';

export type UnseenThread = { id: number; title: string; community: string; unread: number };

/** What somebody has not seen: what was meant for them and not mailed, and conversations of their communities. */
export type Digest = { reader: Reader; told: Told[]; threads: UnseenThread[]; more: number };

const shownThreads = 8;

export async function digestFor(tx: Db, person: number, since: Date): Promise<Digest> {
  const self = await tx.one<Reader & { news: boolean | null }>(sql`
    select p.id, p.name, p.email, p.locale, p.time_zone as "timeZone", k.digest as news
    from people p left join notification_choices k on k.person_id = p.id and k.matter = 'news' where p.id = ${person}`);
  const { news, ...reader } = self;
  const told = await unseenFor(tx, person, since);
  const threads = (news ?? defaults.news.digest) ? await unseenThreads(tx, person, since, told) : [];
  return {
    reader: { ...reader, locale: isLocale(reader.locale) ? reader.locale : 'en' },
    told,
    threads: threads.slice(0, shownThreads),
    more: Math.max(0, threads.length - shownThreads),
  };
}

type Row = Standing & VoiceRow & AboutRow & Pick<Told, 'id'>;

/** Told since the last weekly mail, neither read nor mailed; of each thread the newest. */
async function unseenFor(tx: Db, person: number, since: Date): Promise<Told[]> {
  const rows = await tx.many<Row>(sql`
    select * from (
      select distinct on (coalesce(n.discussion_id, -n.id)) n.id, ${standing}, ${aboutColumns}, o.number,
        ${voiceColumns(sql`a`, sql`f`)}
      from notifications n ${surroundings}
      left join people a on a.id = n.actor_id left join files f on f.id = a.photo_file_id
      where n.person_id = ${person} and n.created_at > ${since} and n.mailed_at is null and n.mail_at is null
        and (n.read_at is null or not n.shown)
      order by coalesce(n.discussion_id, -n.id), n.id desc) one
    order by id desc limit 10`);
  return rows.filter((row) => wantsInDigest(waysFor(row))).map(toldOf);
}

/** Chosen for the weekly mail, or wanted as a mail that was not sent because there were too many that day. */
const wantsInDigest = ({ digest, mail }: Ways): boolean => digest || mail;

function toldOf(row: Row): Told {
  return {
    ...aboutOf(row),
    id: row.id,
    kind: row.kind,
    voice: voiceOf(row),
    excerpt: null,
  };
}

/** Conversations of the person's communities with something unseen since then, the most unseen first. */
function unseenThreads(tx: Db, person: number, since: Date, told: readonly Told[]): Promise<UnseenThread[]> {
  const named = told.flatMap(({ discussion }) => (discussion ? [discussion.id] : []));
  return tx.many<UnseenThread>(sql`
    select d.id, d.title, c.name as community, ${unreadCount} as unread
    from memberships m join communities c on c.id = m.community_id and c.state in ('live', 'closing', 'incubating')
    join discussions d on d.community_id = c.id and d.deleted_at is null and d.last_post_at > ${since}
    left join reads r on r.discussion_id = d.id and r.person_id = ${person}
    where m.person_id = ${person} and m.left_at is null and d.last_post_at > m.joined_at
      and d.id <> all(${named}::bigint[]) and d.last_post_by is distinct from ${person}
      and ${unreadCount} > 0 and not ${muted(person)}
    order by unread desc, d.last_post_at desc, d.id limit 50`);
}
